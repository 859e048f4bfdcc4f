import { ShortDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Check, CheckState } from "./checklist.server.ts";

const words: Record<CheckState, string> = {
  done: "済み",
  late: "期限を過ぎています",
  today: "きょうまで",
  ahead: "これから",
};
const tones = { done: "good", late: "late", today: "waiting", ahead: "plain" } as const;

/** What is done and what is not, each with its day; what is late says so in words and colour. */
export function ChecklistPart({ checks }: { checks: Check[] }) {
  if (checks.length === 0) return null;
  const done = checks.filter((check) => check.state === "done").length;
  return (
    <Section title={`準備と後の仕事（${checks.length}項目のうち${done}項目済み）`}>
      <Table
        caption="期日は、会議のきまりと開庁日から計算しています"
        heads={["すること", "期日", "いま"]}
        rows={checks.map((check) => ({
          key: check.what,
          cells: [
            check.href === null ? (
              check.what
            ) : (
              <a href={check.href} key="what">
                {check.what}
              </a>
            ),
            <ShortDay key="due" day={check.due} />,
            <Status key="state" tone={tones[check.state]}>
              {words[check.state]}
            </Status>,
          ],
        }))}
      />
    </Section>
  );
}
