import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { z } from "zod";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { RefusedPage } from "#app/ui/refused-page.tsx";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await draftMinutes(viewer, sessionRef(params));
  return redirect(`${deskSessionPath(params)}/minutes`);
});

export const meta = titled("会議録を作る");

export default function MinutesDraft() {
  const params = useParams();
  return <RefusedPage title="会議録を作る" back={{ href: `${deskSessionPath(params)}/minutes`, label: "会議録" }} />;
}
