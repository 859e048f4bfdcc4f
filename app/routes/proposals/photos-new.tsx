import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addPhotos } from "#app/domain/proposals/add-photos.server.ts";
import { PhotosField } from "#app/domain/proposals/photos-field.tsx";
import { ownProposal } from "#app/domain/reports/proposal-page.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, key, title, isOver } = await ownProposal(viewer, proposalRef(params));
  return { ward, key, title, isOver };
});

export const action = formAction(
  z.object({}),
  async ({ viewer, params, uploads }) => {
    await addPhotos(viewer, proposalRef(params), uploads);
    return redirect(`${proposalPath(params)}?done=photos-added`);
  },
  { takesFiles: "of anybody" },
);

export const meta = titled("写真を加える");

export default function PhotosNew() {
  const { ward, key, title, isOver } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ photos: string }>();
  const back = `/wards/${ward.slug}/proposals/${key}`;
  return (
    <FormPage
      title="写真を加える"
      form={form}
      hasFiles
      button="写真を送る"
      isBlocked={isOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `「${title}」`, href: back }]}
      intro={
        isOver ? (
          <p>区が回答したか、もう終わった提案のため、写真を加えられません。</p>
        ) : (
          <p>事務局が確かめてから、提案のページに載せます。載せないこともあります。</p>
        )
      }
    >
      <PhotosField field={fields.photos} isRequired />
    </FormPage>
  );
}
