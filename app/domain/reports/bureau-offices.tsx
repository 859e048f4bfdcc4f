import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

type Office = {
  id: string;
  name: string;
  bureau: string;
  open: number;
  late: number;
  ward: { slug: string; name: string };
};

/** The offices a bureau oversees, with what each still owes. */
export function BureauOffices({ offices }: { offices: Office[] }) {
  if (offices.length === 0) return null;
  return (
    <Section title={`${offices[0]?.bureau}の所管の部署`} aside={<a href="/me/inquiries">届いた照会</a>}>
      <Table
        caption="市の公式順"
        heads={["部署", "区", "回答待ち", "期限超過"]}
        rows={offices.map((office) => ({
          key: office.id,
          cells: [
            office.name,
            <a key="ward" href={`/wards/${office.ward.slug}/results`}>
              {office.ward.name}の提案と区の回答
            </a>,
            `${office.open}件`,
            `${office.late}件`,
          ],
        }))}
      />
    </Section>
  );
}
