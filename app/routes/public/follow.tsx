import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { follow } from "#app/domain/news/follow.server.ts";
import { followChoices } from "#app/domain/news/follow-lists.server.ts";
import { FollowChoiceInput, FollowInput } from "#app/domain/news/follows.schema.ts";
import { Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params, url }) => ({
  ...(await followChoices(viewer, params.ward ?? "")),
  asked: url.searchParams.get("what"),
}));

export const action = formAction(FollowChoiceInput, async ({ viewer, params, input }) => {
  const [subject, subjectId] = input.what.split(":");
  await follow(viewer, params.ward ?? "", FollowInput.parse({ subject, subjectId }));
  return redirect("/me/follows?done=followed");
});

export const meta = titled("お知らせを受け取る");

export default function Follow() {
  const { ward, choices, asked } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ what: string }>({
    what: choices.some(({ value }) => value === asked) ? asked : (choices[0]?.value ?? null),
  });
  const back = `/wards/${ward.slug}`;
  return (
    <FormPage
      title="お知らせを受け取る"
      form={form}
      button="お知らせを受け取る"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: ward.name, href: back }]}
      intro={<p>新しい動きがあったときに、メールでお知らせします。受け取り方は、いつでも変えられます。</p>}
    >
      <Select field={fields.what} label="受け取るお知らせ" options={choices} />
    </FormPage>
  );
}
