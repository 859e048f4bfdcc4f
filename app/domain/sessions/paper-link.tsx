import { InstantDay } from "#app/ui/day.tsx";

export type PaperLine = {
  id: string;
  label: string;
  title: string;
  audience: string;
  handing: string;
  fileWords: string | null;
  replaced: { at: Date; reason: string | null } | null;
  /** Only where a reader's own marks are shown. */
  isRead?: boolean;
};

/** A paper in a list: its number and name, what and how large it is, that it was replaced, and for whom. */
export function PaperLink({ base, paper }: { base: string; paper: PaperLine }) {
  return (
    <>
      <a href={`${base}/papers/${paper.id}`}>
        {paper.label}　{paper.title}
      </a>
      {paper.fileWords && `（${paper.fileWords}）`}
      {paper.handing === "席上配付" && "・席上配付"}
      {paper.audience !== "open" && "（委員限り・公開していません）"}
      {paper.replaced && (
        <>
          {"　"}
          <strong>
            <InstantDay at={paper.replaced.at} />
            差替え
          </strong>
          {paper.replaced.reason && `: ${paper.replaced.reason}`}
        </>
      )}
      {paper.isRead && <span className="quiet">（読みました）</span>}
    </>
  );
}
