import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { decideCorrection } from "#app/domain/minutes/decide-correction.server.ts";
import { CorrectionDecisionInput } from "#app/domain/minutes/minutes.schema.ts";
import { found } from "#app/shared/errors.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { TextChange } from "#app/ui/text-change.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { correctionRef, deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskMinutes(viewer, sessionRef(params));
  return { ...data, correction: found(data.corrections.find((correction) => correction.id === params.correction)) };
});

export const action = formAction(CorrectionDecisionInput, async ({ viewer, params, input }) => {
  await decideCorrection(viewer, correctionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=saved`);
});

export const meta = titled("訂正の申出への対応");

export default function Correction() {
  const data = useLoaderData<typeof loader>();
  const { oldText, newText, statementText } = data.correction;
  const isChanged = oldText !== null && oldText !== statementText;
  const { form, fields } = useActForm<{ decision: string; newText: string; reason: string }>({
    newText: isChanged ? statementText : (newText ?? statementText),
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="訂正の申出への対応"
      form={form}
      button="決める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={
        <>
          <p>
            <strong>{data.correction.name}</strong>さんの申出（{data.correction.place}）
          </p>
          <Words>{data.correction.text}</Words>
          {isChanged && (
            <p className="note is-strong">
              申出の後に、この発言が直されています。下の欄は、いまの発言です。申出を入れて直してください。
            </p>
          )}
          {data.correction.oldText !== null && data.correction.newText !== null && (
            <TextChange before={data.correction.oldText} after={data.correction.newText} />
          )}
        </>
      }
    >
      <input type="hidden" name="revision" value={data.correction.statementRevision ?? ""} />
      <Choices
        field={fields.decision}
        label="対応"
        options={[
          { value: "accept", label: "反映する" },
          { value: "decline", label: "反映しない" },
        ]}
      />
      <TextArea
        field={fields.newText}
        label="直した後の発言"
        isOptional
        rows={5}
        hint="反映するときは、この文に置き換わります。"
      />
      <TextArea
        field={fields.reason}
        label="理由"
        isOptional
        rows={2}
        hint="反映しないときは必ず入れてください。申し出た委員に伝わります。"
      />
    </FormPage>
  );
}
