import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { followsByLink } from "#app/domain/news/follow-lists.server.ts";
import { leaveByLink } from "#app/domain/news/leave-by-link.server.ts";
import { id } from "#app/shared/fields.ts";
import { Checks } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

const LeaveInput = z.object({
  followIds: z.array(id("やめるお知らせ")).optional().default([]),
  /** What a mail program posts for its reader (RFC 8058). */
  "List-Unsubscribe": z.literal("One-Click").optional(),
});

export const loader = page(({ viewer, params }) => followsByLink(viewer, params.token ?? ""));

export const action = formAction(LeaveInput, async ({ viewer, params, input }) => {
  await leaveByLink(viewer, params.token ?? "", input);
  if (input["List-Unsubscribe"]) return data(null, { status: 200 });
  return redirect(`/leave/${params.token}?done=left`);
});

export const meta = titled("お知らせをやめる");

export default function Leave() {
  const { isOff, follows } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ followIds: string }>();
  if (isOff)
    return (
      <Page title="お知らせをやめました">
        <p>
          まとめのお知らせは、もう届きません。もう一度受け取るときは、ログインして「受け取るお知らせ」から選んでください。
        </p>
      </Page>
    );
  return (
    <FormPage
      title="お知らせをやめる"
      form={form}
      button="やめる"
      crumbs={[]}
      intro={<p>印を付けたものだけをやめます。印を付けずに「やめる」を押すと、すべてのお知らせをやめます。</p>}
    >
      <Checks
        field={fields.followIds}
        label="やめるお知らせ"
        checked={givenChecks(form, "followIds")}
        options={follows.map(({ id: value, ward, name }) => ({ value, label: `${ward}　${name}` }))}
      />
    </FormPage>
  );
}
