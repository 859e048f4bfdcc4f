import { InstantDay, LongDay, LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Words } from "#app/ui/prose.tsx";
import { channelWords } from "../proposals/proposals.schema.ts";
import type { deskProposal } from "./desk-proposal.server.ts";

type Props = {
  base: string;
  ward: string;
  proposal: Awaited<ReturnType<typeof deskProposal>>["proposal"];
  isDesk: boolean;
};

/** Whose words they are, what they say, who has them, and what was promised by when. */
export function DeskProposalFacts({ base, ward, proposal, isDesk }: Props) {
  return (
    <Facts
      facts={[
        {
          label: "受付",
          value: (
            <>
              {proposal.channel === "web" ? (
                <LongInstant at={proposal.receivedAt} />
              ) : (
                <InstantDay at={proposal.receivedAt} />
              )}
              {"　"}
              {channelWords[proposal.channel]}
            </>
          ),
        },
        {
          label: "提案者",
          value: (
            <>
              {[proposal.displayName, ...proposal.together].join("、")}
              {"　"}
              {isDesk &&
                (proposal.hasContact ? (
                  <a href={`${base}/contact`}>連絡先を見る（記録されます）</a>
                ) : (
                  <span className="quiet">連絡先はありません（控え番号で確かめていただきます）</span>
                ))}
            </>
          ),
        },
        { label: "困っていること", value: <Words>{proposal.body}</Words> },
        proposal.wish !== "" && { label: "こうなるとよい", value: <Words>{proposal.wish}</Words> },
        {
          label: "場所",
          value: [proposal.town ?? `${ward}全体・分からない`, proposal.landmark].filter(Boolean).join("　"),
        },
        { label: "テーマ", value: proposal.theme?.name ?? "未定" },
        {
          label: "担当課",
          value: proposal.office ? (
            <>
              {proposal.office}
              {proposal.days.officeDueOn && (
                <>
                  （期限 <LongDay day={proposal.days.officeDueOn} />）
                </>
              )}
            </>
          ) : (
            "未定"
          ),
        },
        {
          label: "約束した日",
          value: (
            <>
              掲載 <LongDay day={proposal.days.publishBy} />
              {"　"}担当課 <LongDay day={proposal.days.officeBy} />
              {"　"}最初の回答 <LongDay day={proposal.days.answerBy} />
            </>
          ),
        },
        proposal.wantsPost && {
          label: "郵送の希望",
          value: proposal.letterDueAt ? (
            <a href={`${base}/letter`}>郵送を待つ手紙があります</a>
          ) : proposal.letterPostedAt ? (
            <>
              <InstantDay at={proposal.letterPostedAt} />
              に郵送しました
            </>
          ) : (
            "郵送で返事を希望しています"
          ),
        },
        proposal.heldReason !== null && { label: "掲載しない理由", value: proposal.heldReason },
      ]}
    />
  );
}
