import { dayFromColumn } from "#app/shared/dates.ts";
import { InstantDay, ShortDay } from "#app/ui/day.tsx";
import { Status, type Tone } from "#app/ui/status.tsx";
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
};

/** One proposal in a list, with where it stands and who must answer by when. */
export function ProposalListItem({ proposal, withWard }: { proposal: Row; withWard?: boolean }) {
  const stage = publicStage(proposal, proposal.links.length > 0);
  const place = [withWard ? proposal.ward.name : null, proposal.town?.name, proposal.theme?.name]
    .filter(Boolean)
    .join("・");
  return (
    <li>
      <p>
        <a className="title" href={`/wards/${proposal.ward.slug}/proposals/${proposal.fiscalYear}-${proposal.number}`}>
          「{proposal.title}」
        </a>{" "}
        <Status tone={stageTones[stage]}>{stageWords[stage]}</Status>
      </p>
      <p>
        {proposal.office && <>担当: {proposal.office.name}　</>}
        {proposal.officeDueOn && !proposal.answeredAt && (
          <>
            回答期限 <ShortDay day={dayFromColumn(proposal.officeDueOn)} />
            {"　"}
          </>
        )}
        <span className="quiet">
          <InstantDay at={proposal.receivedAt} />
          受付{place && `・${place}`}・賛同{proposal.supportCount}人・意見{proposal.commentCount}件
        </span>
      </p>
    </li>
  );
}
