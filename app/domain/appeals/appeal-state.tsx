import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Words } from "#app/ui/prose.tsx";

type Props = {
  appeal: {
    text: string;
    madeAt: Date;
    dueOn: string;
    decidedAt: Date | null;
    isGranted: boolean | null;
    reason: string | null;
  };
};

/** How far one's appeal has come. */
export function AppealState({ appeal }: Props) {
  return (
    <>
      <p>
        <InstantDay at={appeal.madeAt} />
        に見直しを申し出ました。
      </p>
      <Words>{appeal.text}</Words>
      {appeal.decidedAt ? (
        <>
          <p>
            <strong>{appeal.isGranted ? "申出のとおり見直しました。" : "初めの決定のとおりとしました。"}</strong>{" "}
            <InstantDay at={appeal.decidedAt} />
          </p>
          <Words>{appeal.reason ?? ""}</Words>
        </>
      ) : (
        <p>
          初めに決めた人とは別の職員が見直し、
          <LongDay day={appeal.dueOn} />
          までに結果をお知らせします。
        </p>
      )}
    </>
  );
}
