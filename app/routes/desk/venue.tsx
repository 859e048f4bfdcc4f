import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskVenue } from "#app/domain/desk/desk-venue.server.ts";
import { reviseVenue } from "#app/domain/wards/revise-venue.server.ts";
import { VenueFields, type VenueForm } from "#app/domain/wards/venue-fields.tsx";
import { VenueInput } from "#app/domain/wards/wards.schema.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskVenue(viewer, params.ward ?? "", params.venue));

export const action = formAction(VenueInput, async ({ viewer, params, input }) => {
  await reviseVenue(viewer, { ward: params.ward ?? "", venue: idOrNone(params.venue) }, input);
  return redirect(`${deskPath(params)}/settings?done=saved`);
});

export const meta = titled("会場を直す");

export default function Venue() {
  const { ward, venue } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<VenueForm>(venue);
  const back = `/wards/${ward.slug}/desk/settings`;
  return (
    <FormPage
      title="会場を直す"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
      intro={<p>これから開く会議の案内が変わります。終わった会議の記録は、前のまま残ります。</p>}
    >
      <VenueFields fields={fields} />
    </FormPage>
  );
}
