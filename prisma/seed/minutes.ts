import { db } from "../../app/db/client.server.ts";
import type { SpeakerKind } from "../../app/db/generated/client.ts";
import { approveMinutes } from "../../app/domain/minutes/approve-minutes.server.ts";
import { decideCorrection } from "../../app/domain/minutes/decide-correction.server.ts";
import { draftMinutes } from "../../app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "../../app/domain/minutes/publish-minutes.server.ts";
import { redactStatement } from "../../app/domain/minutes/redact-statement.server.ts";
import { requestConfirmation } from "../../app/domain/minutes/request-confirmation.server.ts";
import { requestCorrection } from "../../app/domain/minutes/request-correction.server.ts";
import { writeStatement } from "../../app/domain/minutes/write-statement.server.ts";
import type { Viewer } from "../../app/shared/viewer.ts";
import type { Clock } from "./clock.ts";
import { as, memberRoles } from "./people.ts";
import { memberIds } from "./sittings.ts";

type Line = { item: number; speaker: SpeakerKind; place?: number; label?: string; text: string; keptBack?: string };
type Correction = { place: number; text: string; newText: string };
type Ref = { ward: string; session: string };

/** Minutes from the first line to publication, with one correction taken up where given. */
export async function publishedMinutes(
  clock: Clock,
  ref: Ref,
  on: number,
  lines: Line[],
  correction?: Correction,
): Promise<void> {
  const desk = await as("secretariat", ref.ward, clock.at(on, "10:00"));
  await draftMinutes(desk, ref);
  const ids = await memberIds(ref.ward);
  const items = await itemsOf(ref);
  for (const line of lines) {
    const memberId = line.place === undefined ? undefined : ids[line.place];
    await writeStatement(desk, ref, {
      speaker: line.speaker,
      label: line.label ?? "",
      text: line.text,
      ...(items.get(line.item) ? { itemId: items.get(line.item) } : {}),
      ...(memberId ? { memberId } : {}),
    });
    if (line.keptBack) await keepBack(desk, ref, line.keptBack);
  }
  await requestConfirmation(desk, ref, { confirmBy: clock.day(on + 7) });
  if (correction) await correct(clock, ref, on + 2, correction, ids[correction.place] ?? "");
  await approveMinutes(await as("chair", ref.ward, clock.at(on + 8, "13:00")), ref, {});
  await publishMinutes(await as("secretariat", ref.ward, clock.at(on + 9, "10:00")), ref, {});
}

/** Words of the statement written last. */
async function keepBack(desk: Viewer, ref: Ref, words: string) {
  const statement = await db.statement.findFirstOrThrow({
    where: { text: { contains: words } },
    orderBy: { id: "desc" },
  });
  const input = { cover: "here", words, nth: 1, ground: "personal" } as const;
  await redactStatement(desk, { ...ref, statement: statement.id }, input);
}

async function correct(clock: Clock, ref: Ref, on: number, correction: Correction, memberId: string) {
  const statement = await db.statement.findFirstOrThrow({
    where: { memberId, minutes: { session: { ward: { slug: ref.ward } } } },
    orderBy: { id: "desc" },
  });
  await requestCorrection(await as(memberRoles[correction.place] ?? "", ref.ward, clock.at(on)), ref, {
    statementId: statement.id,
    text: correction.text,
  });
  const request = await db.correctionRequest.findFirstOrThrow({ where: { statementId: statement.id } });
  await decideCorrection(
    await as("secretariat", ref.ward, clock.at(on + 1)),
    { ...ref, correction: request.id },
    { decision: "accept", newText: correction.newText },
  );
}

async function itemsOf(ref: Ref): Promise<Map<number, string>> {
  const [fiscalYear, number] = ref.session.split("-").map(Number);
  const items = await db.agendaItem.findMany({
    where: { session: { ward: { slug: ref.ward }, fiscalYear: fiscalYear ?? 0, number: number ?? 0 } },
  });
  return new Map(items.map((item) => [item.position, item.id]));
}
