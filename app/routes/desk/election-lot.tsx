import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { drawLot } from "#app/domain/ballots/draw-lot.server.ts";
import { LotInput } from "#app/domain/ballots/elections.schema.ts";
import { runVote } from "#app/domain/desk/run-parts.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runVote(viewer, voteRef(params)));

export const action = formAction(LotInput, async ({ viewer, params, input }) => {
  await drawLot(viewer, voteRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=settled`);
});

export const meta = titled("抽選");

export default function ElectionLot() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ publicWord: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="抽選"
      form={form}
      button="抽選する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        <>
          <p>
            票が同じ{data.openVote?.tied.join("、")}
            から、抽選で決めます。立会人が決めた言葉を加えて計算するので、だれも結果を選べません。
          </p>
          <p className="break-anywhere">
            選挙を始めたときに決めた種の SHA-256: <code>{data.openVote?.seedHash}</code>
          </p>
        </>
      }
    >
      <TextField
        field={fields.publicWord}
        label="立会人が決めた言葉"
        width="middle"
        hint="その場で決めた言葉。種と言葉と番号から、だれでも確かめられます。"
      />
    </FormPage>
  );
}
