import type { z } from "zod";
import { db } from "../../app/db/client.server.ts";
import { assignOffice } from "../../app/domain/proposals/assign-office.server.ts";
import { enterProposal } from "../../app/domain/proposals/enter-proposal.server.ts";
import { holdProposal } from "../../app/domain/proposals/hold-proposal.server.ts";
import { publishProposal } from "../../app/domain/proposals/publish-proposal.server.ts";
import { receiveProposal } from "../../app/domain/proposals/receive-proposal.server.ts";
import { whereProposal } from "../../app/domain/proposals/scope.server.ts";
import { setTheme } from "../../app/domain/proposals/set-theme.server.ts";
import { publishResponse } from "../../app/domain/responses/publish-response.server.ts";
import { type ResponseInput, usualPassReason } from "../../app/domain/responses/responses.schema.ts";
import { submitResponse } from "../../app/domain/responses/submit-response.server.ts";
import { afterOpeningDays } from "../../app/platform/holidays.server.ts";
import { dayFromColumn, laterOf } from "../../app/shared/dates.ts";
import type { Clock } from "./clock.ts";
import { as } from "./people.ts";

type Words = {
  by: string;
  town: string | null;
  title: string;
  body: string;
  wish?: string;
  landmark?: string;
  wardOnly?: boolean;
};
export type Ref = { ward: string; proposal: string };

/** A resident's words, sent on a day. */
export async function send(clock: Clock, ward: string, on: number, words: Words): Promise<Ref> {
  const town = words.town ? await db.town.findFirst({ where: { ward: { slug: ward }, name: words.town } }) : null;
  const { key } = await receiveProposal(
    await as(words.by, ward, clock.at(on, "21:10")),
    ward,
    {
      body: words.body,
      town: town?.id ?? "ward",
      landmark: words.landmark ?? "",
      wish: words.wish ?? "",
      publication: words.wardOnly ? "ward-only" : "public",
    },
    { title: words.title },
  );
  return { ward, proposal: key };
}

/** Words heard by telephone or on paper. */
export async function enter(
  clock: Clock,
  ward: string,
  on: number,
  channel: "phone" | "paper" | "counter",
  title: string,
  body: string,
): Promise<Ref> {
  const { key } = await enterProposal(await as("secretariat", ward, clock.at(on, "14:00")), ward, {
    channel,
    title,
    body,
    town: "ward",
    landmark: "",
    wish: "",
    publication: "public",
  });
  return { ward, proposal: key };
}

export async function publish(clock: Clock, ref: Ref, on: number, theme: string) {
  const desk = await as("secretariat", ref.ward, clock.at(on, "11:00"));
  await publishProposal(desk, ref, { revision: 1 });
  const found = await db.theme.findFirstOrThrow({ where: { slug: theme } });
  await setTheme(desk, ref, { themeId: found.id });
}

export async function hold(clock: Clock, ref: Ref, on: number, reason: string) {
  await holdProposal(await as("secretariat", ref.ward, clock.at(on, "11:30")), ref, { reason });
}

/** To be answered by the day promised at the receipt, or by a later one for a reason. */
export async function assign(
  clock: Clock,
  ref: Ref,
  on: number,
  office: string,
  { later, note = "" }: { later?: { by: number; reason: string }; note?: string } = {},
) {
  const desk = await as("secretariat", ref.ward, clock.at(on, "15:00"));
  const found = await db.office.findFirstOrThrow({ where: { slug: office, ward: { slug: ref.ward } } });
  const { answerBy } = await db.proposal.findFirstOrThrow({
    where: whereProposal(desk, ref),
    select: { answerBy: true },
  });
  const promised = dayFromColumn(answerBy);
  await assignOffice(desk, ref, {
    officeId: found.id,
    dueOn: later ? laterOf(clock.openDay(later.by), afterOpeningDays(promised, 1)) : promised,
    note,
    ...(later ? { reason: later.reason } : {}),
  });
}

/** The office's answer, handed in and published a day later. */
export async function answer(clock: Clock, ref: Ref, on: number, office: string, input: z.infer<typeof ResponseInput>) {
  await submitResponse(await as(office, ref.ward, clock.at(on, "16:00")), ref, input);
  await publishResponse(await as("secretariat", ref.ward, clock.at(on + 1, "10:30")), ref, {
    passReason: usualPassReason,
  });
}
