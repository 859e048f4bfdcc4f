import type { ActionFunctionArgs } from "@remix-run/node";
import { EditedInput } from "#app/domain/minutes/minutes.schema.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import type { Stored } from "#app/shared/errors.ts";
import { isSignedIn } from "#app/shared/viewer.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { statementRef } from "#app/web/refs.ts";

const save = formAction(EditedInput, async ({ viewer, params, input }) =>
  Response.json(await reviseStatement(viewer, statementRef(params), input)),
);

/** Saves a statement for an editor that stays open: its new revision, or what is in the way, as JSON. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  if (!isSignedIn(await args.context.viewer()))
    return Response.json({ messages: ["ログインし直してください。入力はこの端末に残っています。"] }, { status: 401 });
  const answer = await save(args);
  if (answer instanceof Response) return answer;
  const { error, stored } = answer.data as { error?: Record<string, string[] | null> | null; stored?: Stored };
  const messages = Object.values(error ?? {}).flatMap((said) => said ?? []);
  return Response.json({ messages, stored }, { status: 422 });
}
