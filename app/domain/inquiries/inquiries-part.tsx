import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";

type Inquiry = {
  id: string;
  question: string;
  dueOn: string;
  askedAt: Date;
  settledAt: Date | null;
  conclusion: string | null;
  addressees: { id: string; name: string; answer: string | null; answeredAt: Date | null; isLate: boolean }[];
};

/** 照会: who was asked what, who has answered and who is late. For the offices alone. */
export function InquiriesPart({ base, inquiries, isEnded }: { base: string; inquiries: Inquiry[]; isEnded: boolean }) {
  return inquiries.map((inquiry) => (
    <Section key={inquiry.id} title="照会（庁内）">
      <Words>{inquiry.question}</Words>
      <p className="quiet">
        照会 <InstantDay at={inquiry.askedAt} />
        {"　"}回答期限 <LongDay day={inquiry.dueOn} />
      </p>
      <Table
        caption="照会した部署・局"
        heads={["照会先", "回答", "回答日"]}
        rows={inquiry.addressees.map((to) => ({
          key: to.id,
          cells: [
            to.name,
            to.answer ? (
              <Words key="answer">{to.answer}</Words>
            ) : to.isLate ? (
              <strong key="late" className="late">
                期限を過ぎています
              </strong>
            ) : (
              "まだ"
            ),
            to.answeredAt ? <InstantDay key="at" at={to.answeredAt} /> : "―",
          ],
        }))}
      />
      {inquiry.settledAt === null ? (
        !isEnded &&
        inquiry.addressees.some(({ answeredAt }) => !answeredAt) && (
          <ActForm action={`${base}/inquiries/${inquiry.id}/reminder`} name={`reminder-${inquiry.id}`}>
            <Button isQuiet>回答していない相手に督促する</Button>
          </ActForm>
        )
      ) : (
        <Words>{`対応方針のまとめ: ${inquiry.conclusion ?? ""}`}</Words>
      )}
    </Section>
  ));
}
