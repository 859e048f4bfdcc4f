import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { addVenue } from "#app/domain/wards/add-venue.server.ts";
import { VenueFields, type VenueForm } from "#app/domain/wards/venue-fields.tsx";
import { VenueInput } from "#app/domain/wards/wards.schema.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const action = formAction(VenueInput, async ({ viewer, params, input }) => {
  await addVenue(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=added`);
});

export const meta = titled("会場を加える");

export default function VenueNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<VenueForm>();
  const back = `/wards/${data.ward.slug}/desk/settings`;
  return (
    <FormPage
      title="会場を加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
    >
      <VenueFields fields={fields} />
    </FormPage>
  );
}
