import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";

type Part = {
  ward: { slug: string };
  ordinal: number;
  title: string;
  words: string;
  revision: number;
  isHandedOver: boolean;
};

/** Before a part of a report goes, what is written in it is shown: it does not come back. */
export function RemovalForm({ title, button, part }: { title: string; button: string; part: Part }) {
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${part.ward.slug}/desk/terms/${part.ordinal}/report`;
  return (
    <FormPage
      title={title}
      form={form}
      button={button}
      isDanger
      isBlocked={part.isHandedOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${part.ordinal}期の報告書`, href: back }]}
      intro={
        <>
          <p>書いたものも、なくなります。元には戻せません。</p>
          <h2>{part.title}</h2>
          <Words>{part.words}</Words>
        </>
      }
    >
      <RevisionField revision={part.revision} />
    </FormPage>
  );
}
