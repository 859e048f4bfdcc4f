import { db } from "../../db/client.server.ts";
import { shownNumber } from "../../platform/numbers.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { callState } from "./calls.rules.ts";
import type { ApplicationRef, CallRef } from "./locked-call.server.ts";

/** Every call of the ward for its desk, drafts too. */
export async function deskCalls(viewer: Viewer, slug: string) {
  const ward = await wardBySlug(slug);
  allow(isSecretariat(viewer, ward.id));
  const calls = await db.openCall.findMany({
    where: { wardId: ward.id },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    include: { _count: { select: { applications: { where: { withdrawnAt: null } } } } },
    take: 100,
  });
  return {
    ward: { slug: ward.slug, name: ward.name },
    calls: calls.map((call) => ({
      id: call.id,
      title: call.title,
      seats: call.seats,
      dueOn: dayFromColumn(call.dueOn),
      state: callState(call, viewer.now),
      applications: call._count.applications,
    })),
  };
}

/** One call with who applied, by reading; what they wrote and how they are reached is on pages of its own. */
export async function deskCall(viewer: Viewer, ref: CallRef) {
  const ward = await wardBySlug(ref.ward);
  const call = found(
    isId(ref.call)
      ? await db.openCall.findFirst({
          where: { id: ref.call, wardId: ward.id },
          include: { applications: { orderBy: [{ sortKey: "asc" }, { id: "asc" }] } },
        })
      : null,
  );
  allow(isSecretariat(viewer, ward.id));
  const { applications, ...content } = call;
  const standing = applications.filter((application) => application.withdrawnAt === null);
  return {
    ward: { slug: ward.slug, name: ward.name },
    call: {
      id: content.id,
      title: content.title,
      body: content.body,
      eligibility: content.eligibility,
      selection: content.selection,
      seats: content.seats,
      revision: content.revision,
      publishedAt: content.publishedAt,
      toldAt: content.toldAt,
      startsOn: dayFromColumn(content.startsOn),
      dueOn: dayFromColumn(content.dueOn),
      state: callState(content, viewer.now),
    },
    applications: applications.map(({ id, number, name, kana, relation, means, email, withdrawnAt, ...rest }) => ({
      id,
      number,
      name,
      kana,
      relation,
      means,
      hasAddress: email !== null,
      withdrawnAt,
      selection: rest.selection,
      toldAt: rest.toldAt,
    })),
    counts: {
      standing: standing.length,
      chosen: standing.filter((application) => application.selection === "chosen").length,
      left: standing.filter((application) => application.selection === null).length,
    },
  };
}

/** One application as it is judged: by what was written, without where its writer lives. */
export async function deskApplication(viewer: Viewer, ref: ApplicationRef) {
  const { ward, call } = await deskCall(viewer, ref);
  const application = found(
    isId(ref.application)
      ? await db.callApplication.findFirst({ where: { id: ref.application, callId: call.id } })
      : null,
  );
  return {
    ward,
    call,
    application: {
      id: application.id,
      number: application.number,
      code: shownNumber(application.sealedCode),
      name: application.name,
      kana: application.kana,
      relation: application.relation,
      motive: application.motive,
      appliedAt: application.appliedAt,
      means: application.means,
      withdrawnAt: application.withdrawnAt,
      selection: application.selection,
      reason: application.reason,
      toldAt: application.toldAt,
    },
  };
}

/** Name and reading of one who was chosen, for the form that appoints them; null where there is none. */
export async function chosenApplicant(viewer: Viewer, slug: string, id: string | null) {
  if (id === null || !isId(id)) return null;
  const ward = await wardBySlug(slug);
  allow(isSecretariat(viewer, ward.id));
  return db.callApplication.findFirst({
    where: { id, selection: "chosen", call: { wardId: ward.id, toldAt: { not: null } } },
    select: { name: true, kana: true },
  });
}
