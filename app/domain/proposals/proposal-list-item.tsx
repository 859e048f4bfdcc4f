import { dayFromColumn } from "#app/shared/dates.ts";
import { InstantDay, LongDay, ShortDay } from "#app/ui/day.tsx";
import { Status, type Tone } from "#app/ui/status.tsx";
import { useToday } from "#app/ui/use-today.ts";
import type { NextPromise } from "./next-promise.ts";
import { type ProposalStamps, type PublicStage, publicStage, stageWords } from "./proposals.policy.ts";

type Row = ProposalStamps & {
  fiscalYear: number;
  number: number;
  title: string;
  receivedAt: Date;
  officeDueOn: Date | null;
  supportCount: number;
  commentCount: number;
  office: { name: string } | null;
  town: { name: string } | null;
  theme: { name: string } | null;
  ward: { slug: string; name: string };
  links: unknown[];
};

export const stageTones: Record<PublicStage, Tone> = {
  checking: "waiting",
  considering: "active",
  discussing: "active",
  answered: "good",
  done: "good",
  dropped: "stopped",
  referred: "stopped",
  withdrawn: "stopped",
  merged: "stopped",
};

/** One proposal in a list, with where it stands and who must answer by when. */
export function ProposalListItem({
  proposal,
  withWard,
  next,
  goesOn,
}: {
  proposal: Row;
  withWard?: boolean;
  /** For its own writer: what the ward promised next. */
  next?: NextPromise | null;
  /** For its own writer: the one it was merged into. */
  goesOn?: { title: string; href: string } | null;
}) {
  const stage = publicStage(proposal, proposal.links.length > 0);
  const today = useToday();
  const isLate =
    !proposal.answeredAt &&
    !proposal.endedAt &&
    proposal.officeDueOn !== null &&
    dayFromColumn(proposal.officeDueOn) < today;
  return (
    <li>
      <p>
        <a className="title" href={`/wards/${proposal.ward.slug}/proposals/${proposal.fiscalYear}-${proposal.number}`}>
          「{proposal.title}」
        </a>{" "}
        <Status tone={stageTones[stage]}>{stageWords[stage]}</Status>
      </p>
      <p className="meta">
        {proposal.office && <span>担当: {proposal.office.name}</span>}
        {proposal.officeDueOn && !proposal.answeredAt && !proposal.endedAt && (
          <span>
            回答期限 <ShortDay day={dayFromColumn(proposal.officeDueOn)} />
            {isLate && <strong className="late">（期限を過ぎています）</strong>}
          </span>
        )}
        {proposal.ending === "done" && proposal.endedAt && (
          <span>
            <InstantDay at={proposal.endedAt} />
            完了
          </span>
        )}
      </p>
      <p className="meta quiet">
        <span>
          <InstantDay at={proposal.receivedAt} />
          受付
        </span>
        {withWard && <span>{proposal.ward.name}</span>}
        {proposal.town && <span>{proposal.town.name}</span>}
        {proposal.theme && <span>{proposal.theme.name}</span>}
        {proposal.supportCount > 0 && <span>賛同{proposal.supportCount}人</span>}
        {proposal.commentCount > 0 && <span>意見{proposal.commentCount}件</span>}
      </p>
      {goesOn && (
        <p>
          続きは、統合先の<a href={goesOn.href}>{`「${goesOn.title}」`}</a>で読めます。
        </p>
      )}
      {next &&
        (next.by < today ? (
          <p>
            遅れていること: {next.sentence}（<LongDay day={next.by} />
            の予定でした。お待たせしています。）
          </p>
        ) : (
          <p>
            次に起こること: <LongDay day={next.by} />
            までに{next.sentence}
          </p>
        ))}
    </li>
  );
}
