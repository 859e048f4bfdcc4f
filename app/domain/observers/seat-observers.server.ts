import { dayFromColumn, dayOf, longDay } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { drawn, type Stratum } from "../draws/draw.rules.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { isByDraw } from "../sessions/observing.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { standing } from "./place-of-entry.server.ts";

/**
 * Gives out the seats by the draw whose seed was fixed when the sitting was announced, once the last day
 * for asking is over: the first are seated, the rest wait in the order drawn, and everybody is told.
 */
export function seatObservers(viewer: Viewer, ref: SessionRef, input: { publicWord: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced");
    if (!isByDraw(readRules(session.rules))) refuse("この会議の傍聴の席は、くじで決めません。");
    if (session.observersSeatedAt) refuse("傍聴の席は、すでに決まっています。");
    const due = dayFromColumn(found(session.observersDueOn));
    if (dayOf(viewer.now) <= due) refuse(`申込みは${longDay(due)}までです。その翌日から席を決められます。`);
    const draw = found(await tx.draw.findFirst({ where: { sessionId: session.id } }));
    const entries = await tx.observerEntry.findMany({
      where: { sessionId: session.id, ...standing },
      orderBy: { number: "asc" },
    });
    const inputs = {
      seed: draw.seed,
      publicWord: input.publicWord,
      strata: draw.strata as Stratum[],
      entries: entries.map(({ number }) => ({ number, stratum: 0 })),
    };
    const places = new Map(drawn(inputs).map(({ number, place }) => [number, place]));
    await tx.drawEntry.createMany({
      data: entries.map(({ number, enteredAt }) => ({
        drawId: draw.id,
        stratum: 0,
        number,
        name: "",
        enteredAt,
        rank: places.get(number) ?? null,
      })),
    });
    await tx.draw.update({
      where: { id: draw.id },
      data: { drawnAt: viewer.now, drawnById: viewer.accountId, publicWord: input.publicWord },
      select: { id: true },
    });
    const seats = session.observerCap;
    await tx.$executeRaw`
      UPDATE "ObserverEntry" e
      SET "seatedAt" = CASE WHEN n.place <= ${seats} THEN ${viewer.now}::timestamptz END,
          "waitingRank" = CASE WHEN n.place > ${seats} THEN n.place - ${seats} END
      FROM unnest(${[...places.keys()]}::int[], ${[...places.values()]}::int[]) AS n(number, place)
      WHERE e."sessionId" = ${session.id}::uuid AND e.number = n.number`;
    await tx.councilSession.update({
      where: { id: session.id },
      data: { observersSeatedAt: viewer.now },
      select: { id: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      entries.flatMap(({ id, email }) =>
        email ? [{ kind: "observer-told" as const, wardId: session.wardId, subjectId: id, address: email }] : [],
      ),
    );
    await record(tx, viewer, {
      action: "observers.seated",
      subjectId: session.id,
      wardId: session.wardId,
      details: { entries: entries.length, drawId: draw.id },
    });
  });
}
