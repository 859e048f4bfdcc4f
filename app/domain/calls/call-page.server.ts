import { db } from "../../db/client.server.ts";
import { numberHashes, shownNumber } from "../../platform/numbers.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { byNumber } from "../accounts/guesses.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { callState } from "./calls.rules.ts";
import type { ApplicationRef, CallRef } from "./locked-call.server.ts";

/** The calls of a ward that are or were up, the newest first: for everyone. */
export async function callsPage(viewer: Viewer, slug: string) {
  const ward = await wardBySlug(slug);
  const calls = await db.openCall.findMany({
    where: { wardId: ward.id, publishedAt: { not: null } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: 50,
  });
  return {
    ward: { slug: ward.slug, name: ward.name },
    calls: calls.map((call) => ({
      id: call.id,
      title: call.title,
      dueOn: dayFromColumn(call.dueOn),
      state: callState(call, viewer.now),
    })),
    isDesk: isSecretariat(viewer, ward.id),
  };
}

async function callOf(viewer: Viewer, ref: CallRef) {
  const ward = await wardBySlug(ref.ward);
  const call = found(
    isId(ref.call)
      ? await db.openCall.findFirst({ where: { id: ref.call, wardId: ward.id, publishedAt: { not: null } } })
      : null,
  );
  return {
    ward: { slug: ward.slug, name: ward.name, contactSection: ward.contactSection, contactTel: ward.contactTel },
    call: {
      id: call.id,
      title: call.title,
      body: call.body,
      eligibility: call.eligibility,
      selection: call.selection,
      seats: call.seats,
      startsOn: dayFromColumn(call.startsOn),
      dueOn: dayFromColumn(call.dueOn),
      state: callState(call, viewer.now),
      toldAt: call.toldAt,
      resultNote: call.resultNote,
    },
  };
}

/** A call as anybody may read it; once it is decided, how many applied and were chosen, and no names. */
export async function callPage(viewer: Viewer, ref: CallRef) {
  const page = await callOf(viewer, ref);
  const counts = page.call.toldAt
    ? await db.callApplication.groupBy({
        by: ["selection"],
        where: { callId: page.call.id, withdrawnAt: null },
        _count: { _all: true },
      })
    : [];
  const countOf = (selection: string) => counts.find((row) => row.selection === selection)?._count._all ?? 0;
  return {
    ...page,
    result: page.call.toldAt
      ? {
          applicants: counts.reduce((sum, row) => sum + row._count._all, 0),
          chosen: countOf("chosen"),
          reserve: countOf("reserve"),
        }
      : null,
  };
}

/** 応募の控え: for whoever knows its address. It repeats nothing personal. */
export async function applicationPage(viewer: Viewer, ref: ApplicationRef) {
  const page = await callOf(viewer, ref);
  const application = found(
    isId(ref.application)
      ? await db.callApplication.findFirst({ where: { id: ref.application, callId: page.call.id } })
      : null,
  );
  const { id, number, sealedCode, appliedAt, withdrawnAt, selection } = application;
  return {
    ...page,
    application: {
      id,
      number,
      code: shownNumber(sealedCode),
      appliedAt,
      withdrawnAt,
      selection: page.call.toldAt ? selection : null,
    },
  };
}

/** The receipt's address by the code on it. */
export async function applicationByCode(viewer: Viewer, ref: CallRef, code: string): Promise<{ id: string }> {
  const { call } = await callOf(viewer, ref);
  return byNumber(
    viewer,
    async () =>
      (await db.callApplication.findFirst({
        where: { codeHash: { in: numberHashes(code) }, callId: call.id },
        select: { id: true },
      })) ?? refuse("この番号の応募は、この募集にありません。番号と募集を確かめてください。", "digits"),
  );
}
