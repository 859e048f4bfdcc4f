import { LongDay } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Words } from "#app/ui/prose.tsx";

type Props = {
  call: {
    seats: number;
    eligibility: string;
    selection: string;
    startsOn: string;
    dueOn: string;
  };
};

/** Who may apply, for how many seats, until when, and how it is decided. */
export function CallFacts({ call }: Props) {
  return (
    <Facts
      facts={[
        { label: "募集する人数", value: `${call.seats}名` },
        { label: "応募できる人", value: <Words>{call.eligibility}</Words> },
        {
          label: "募集の期間",
          value: (
            <>
              <LongDay day={call.startsOn} />
              から
              <LongDay day={call.dueOn} />
              の終わりまで（午後11時59分59秒まで）
            </>
          ),
        },
        { label: "選考の方法", value: <Words>{call.selection}</Words> },
      ]}
    />
  );
}
