import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Section } from "#app/ui/page.tsx";
import { Pager, type Paging } from "#app/ui/pager.tsx";
import { Words } from "#app/ui/prose.tsx";

type Props = {
  base: string;
  comments: { id: string; displayName: string; text: string; postedAt: Date }[];
  paging: Paging;
  canSpeak: boolean;
};

export function CommentsPart({ base, comments, paging, canSpeak }: Props) {
  return (
    <Section
      title={`意見 ${paging.total}件`}
      id="comments"
      aside={canSpeak && <a href={`${base}/comments`}>意見を書く</a>}
    >
      {comments.length === 0 ? (
        <Empty>意見はまだありません。</Empty>
      ) : (
        <ul className="list">
          {comments.map((comment) => (
            <li key={comment.id} id={`c-${comment.id}`}>
              <p>
                <strong>{comment.displayName}</strong>さん{"　"}
                <span className="quiet">
                  <InstantDay at={comment.postedAt} />
                </span>
              </p>
              <Words>{comment.text}</Words>
            </li>
          ))}
        </ul>
      )}
      <Pager {...paging} size={50} />
    </Section>
  );
}
