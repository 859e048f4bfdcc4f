import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Redaction, Statement } from "../../db/generated/client.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import { type Span, spansOf } from "./redaction.rules.ts";
import type { RedactionInput } from "./redactions.schema.ts";

type Input = z.infer<typeof RedactionInput>;
type Written = Statement & { redactions: Redaction[] };

/** 非公開部分の指定: words of a statement, or all of it with its speaker, on one of the body's grounds. */
export function redactStatement(
  viewer: Viewer,
  ref: SessionRef & { statement: string },
  input: Input,
): Promise<{ count: number }> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const written = await tx.statement.findMany({ where: { minutesId: minutes.id }, include: { redactions: true } });
    const statement = found(written.find(({ id }) => id === ref.statement));
    if (!readRules(session.rules).opening.grounds.includes(input.ground))
      refuse("この理由は、会議のきまりにありません。別の理由を選んでください。", "ground");
    const places = input.cover === "whole" ? wholeOf(statement) : placesOf(written, statement, input);
    const cover = input.cover === "whole" ? "whole" : "span";
    await store(
      tx,
      places.map((place) => ({
        ...place,
        cover,
        ground: input.ground,
        madeAt: viewer.now,
        madeById: viewer.accountId,
      })),
    );
    await record(tx, viewer, {
      action: "statement.redacted",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id, cover: input.cover, ground: input.ground, places: places.length },
    });
    return { count: places.length };
  });
}

type Place = Span & { statementId: string };

function wholeOf({ id, text, redactions }: Written): Place[] {
  if (redactions.some(({ cover }) => cover === "whole")) refuse("この発言の全体を、もう非公開にしています。", "cover");
  return [{ statementId: id, from: 0, to: text.length }];
}

/** Where the words are and not kept back yet. */
function placesOf(written: Written[], statement: Written, { words = "", cover, nth }: Input): Place[] {
  const all = (cover === "everywhere" ? written : [statement]).flatMap(({ id, text }) =>
    spansOf(text, words).map((span) => ({ ...span, statementId: id })),
  );
  if (all.length === 0) refuse(`「${words}」が見つかりません。発言に書かれているとおりに入力してください。`, "words");
  const asked = cover === "once" ? all.slice(nth - 1, nth) : all;
  if (asked.length === 0) refuse(`このことばは、この発言に${all.length}か所です。`, "nth");
  const kept = written.flatMap(({ redactions }) => redactions);
  const open = asked.filter(
    (place) =>
      !kept.some(
        (one) => one.statementId === place.statementId && one.fromChar <= place.from && one.toChar >= place.to,
      ),
  );
  if (open.length === 0) refuse("このことばは、もう非公開にしています。", "words");
  return open;
}

type Kept = Place & Pick<Redaction, "cover" | "ground" | "madeAt" | "madeById">;

const store = (tx: Tx, kept: Kept[]) =>
  tx.redaction.createMany({ data: kept.map(({ from, to, ...rest }) => ({ ...rest, fromChar: from, toChar: to })) });
