import { Section } from "#app/ui/page.tsx";
import { Photo } from "#app/ui/photo.tsx";

type Sent = { id: string; alt: string; isShown: boolean; isJudged: boolean };
type Props = { base: string; pictures: string; photos: Sent[]; isDesk: boolean; isPublished: boolean };

function stateOf({ isShown, isJudged }: Sent, isPublished: boolean): string {
  if (!isJudged) return "まだ確かめていません";
  if (!isShown) return "載せません";
  return isPublished ? "載せています" : "提案を掲載するときに載ります";
}

/** What came with the words; the desk decides on each. */
export function PhotosPart({ base, pictures, photos, isDesk, isPublished }: Props) {
  if (photos.length === 0) return null;
  return (
    <Section title={`写真（${photos.length}枚）`} id="photos">
      <ul className="list">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <Photo
              src={`${pictures}/${photo.id}`}
              alt={photo.alt === "" ? `写真${index + 1}（説明はまだありません）` : photo.alt}
            />
            <p>
              {stateOf(photo, isPublished)}
              {isDesk && (
                <>
                  {"　"}
                  <a href={`${base}/photos/${photo.id}`}>
                    {photo.isJudged ? `写真${index + 1}の扱いを変える` : `写真${index + 1}を確かめる`}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
