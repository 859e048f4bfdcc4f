import { Photo } from "#app/ui/photo.tsx";

type Props = { base: string; photos: { id: string; isKeptOff: boolean }[] };

/** What became of the photos one sent and that are not on the page. */
export function OwnPhotos({ base, photos }: Props) {
  if (photos.length === 0) return null;
  return (
    <ul className="list no-print">
      {photos.map(({ id, isKeptOff }, index) => (
        <li key={id}>
          <Photo src={`${base}/pictures/${id}`} alt={`送った写真 ${index + 1}`} />
          <p>{isKeptOff ? "事務局が、載せないことにしました。" : "事務局が確かめてから載せます。"}</p>
          <p>
            <a href={`${base}/pictures/${id}/removal`}>この写真を消す</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
