import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { judgePhoto } from "#app/domain/proposals/judge-photo.server.ts";
import { JudgePhotoInput } from "#app/domain/proposals/proposals.schema.ts";
import { photoToJudge } from "#app/domain/reports/proposal-photos.server.ts";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, photoRef, proposalPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  ...(await photoToJudge(viewer, photoRef(params))),
  src: `${proposalPath(params)}/pictures/${params.photo}`,
  back: deskProposalPath(params),
}));

export const action = formAction(JudgePhotoInput, async ({ viewer, params, input }) => {
  await judgePhoto(viewer, photoRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=photo-judged#photos`);
});

export const meta = titled("写真を確かめる");

export default function JudgePhoto() {
  const { src, back, alt, isJudged, isShown, number, title } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"decision" | "alt", string>>({
    alt,
    ...(isJudged ? { decision: isShown ? "show" : "keep" } : {}),
  });
  return (
    <FormPage
      title="写真を確かめる"
      form={form}
      button="決める"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${number}号「${title}」`, href: back }]}
      outro={
        !isShown && (
          <p>
            手もとに残せない写真（人の顔など）は、消せます。<a href={`${src}/removal`}>この写真を消す</a>
          </p>
        )
      }
      intro={
        <>
          <p>人の顔、表札、車の番号など、だれのことか分かるものが写っていないか、確かめてください。</p>
          <p>
            <Photo src={src} alt={alt === "" ? "提案に添えられた写真（説明はまだありません）" : alt} />
          </p>
        </>
      }
    >
      <Choices
        field={fields.decision}
        label="写真の扱い"
        options={[
          { value: "show", label: "載せる", hint: "提案が掲載されている間、そのページに載ります。" },
          { value: "keep", label: "載せない", hint: "提案した人、事務局、担当課だけが見られます。" },
        ]}
      />
      <TextField
        field={fields.alt}
        label="写真の説明"
        isOptional
        hint="載せるときに要ります。例: 道の端の水たまり。幅は2メートルほど"
      />
    </FormPage>
  );
}
