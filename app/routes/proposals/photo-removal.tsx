import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { removePhoto } from "#app/domain/proposals/remove-photo.server.ts";
import { photoToRemove } from "#app/domain/reports/proposal-photos.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, photoRef, proposalPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { isDesk, ...photo } = await photoToRemove(viewer, photoRef(params));
  const back = isDesk ? deskProposalPath(params) : proposalPath(params);
  return { ...photo, back, src: `${proposalPath(params)}/pictures/${params.photo}` };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  const { isDesk } = await photoToRemove(viewer, photoRef(params));
  await removePhoto(viewer, photoRef(params));
  return redirect(`${isDesk ? deskProposalPath(params) : proposalPath(params)}?done=photo-removed`);
});

export const meta = titled("写真を消す");

export default function PhotoRemoval() {
  const { back, src, title, isShown } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  return (
    <FormPage
      title="写真を消す"
      form={form}
      isDanger
      isBlocked={isShown}
      button="この写真を消す"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `「${title}」`, href: back }]}
      intro={
        <>
          <p>
            <img className="photo" src={src} alt="消そうとしている写真" />
          </p>
          <p>
            {isShown
              ? "載せている写真は消せません。先に、事務局が「載せない」にします。事務局に連絡してください。"
              : "区の記録からも消えます。元には戻せません。"}
          </p>
        </>
      }
    />
  );
}
