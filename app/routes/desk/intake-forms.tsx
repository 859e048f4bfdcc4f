import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paperForm } from "#app/domain/documents/paper-form.server.ts";
import { issuePaperCodes } from "#app/domain/proposals/issue-paper-codes.server.ts";
import { PaperForm } from "#app/domain/proposals/paper-form.tsx";
import { wholeNumber } from "#app/shared/fields.ts";
import { showNumber } from "#app/shared/written-number.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

const Input = z.object({ count: wholeNumber("枚数", 1, 50) });

export const loader = page(({ viewer, params }) => paperForm(viewer, params.ward ?? ""));

export const action = formAction(Input, async ({ viewer, params, input }) => {
  const codes = await issuePaperCodes(viewer, params.ward ?? "", input);
  return data({ codes: codes.map(showNumber) });
});

export const meta = titled("困りごと・提案の用紙");

export default function IntakeForms() {
  const paper = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ count: string }>({ count: "10" });
  const codes = (useActionData() as { codes?: string[] } | undefined)?.codes;
  const back = `/wards/${paper.ward.slug}/desk/intake`;
  if (codes) {
    return (
      <Page title={<span className="no-print">困りごと・提案の用紙</span>} crumbs={[{ label: "受付簿", href: back }]}>
        <p className="no-print">
          {`${codes.length}枚です。このまま印刷してください（A4）。番号は、ここに一度だけ示します。`}
        </p>
        {codes.map((code) => (
          <PaperForm key={code} code={code} paper={paper} />
        ))}
      </Page>
    );
  }
  return (
    <FormPage
      title="困りごと・提案の用紙"
      form={form}
      button="番号の付いた用紙を作る"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "受付簿", href: back }]}
      intro={
        <p>
          1枚ごとに違う控え番号を刷った用紙を作ります。書いた人は、控え番号で、後から状況を見られます。登録するときに、その番号を入れてください。
        </p>
      }
    >
      <TextField field={fields.count} label="枚数" inputMode="numeric" width="short" />
    </FormPage>
  );
}
