import { TextArea } from "./fields.tsx";
import { FormPage } from "./form-page.tsx";
import { useActForm } from "./use-act-form.ts";

type Props = {
  title: string;
  button: string;
  hint: string;
  isDanger?: boolean;
  data: { ward: { slug: string }; key: string; session: { ordinal: number; title: string } };
};

/** An act on a whole sitting that asks for one thing: the reason, which is published. */
export function SessionReasonPage({ data, hint, ...page }: Props) {
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      {...page}
      form={form}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <TextArea field={fields.reason} label="理由" rows={2} hint={hint} />
    </FormPage>
  );
}
