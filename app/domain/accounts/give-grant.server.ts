import type { z } from "zod";
import { addDays, dayFromColumn, dayOf, dayToColumn, fiscalYearEnd, longDay } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, type RoleName, staffRoles, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canGrant } from "./accounts.policy.ts";
import type { GrantInput } from "./accounts.schema.ts";

const renewalDays = 60;

/** A dated role. Staff grants end on 31 March unless another day is given: transfers happen in April. */
export function giveGrant(viewer: Viewer, input: z.infer<typeof GrantInput>): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const scope = await scopeOf(tx, input);
    allow(canGrant(viewer, input.role, scope.wardId));
    requirePassword(isFreshlyConfirmed(viewer));
    const account = await tx.account.findFirst({ where: { email: input.email, deletedAt: null } });
    if (!account) refuse("このメールアドレスの利用者はいません。先に利用者を作ってください。", "email");
    const today = dayOf(viewer.now);
    const held = await tx.grant.findFirst({
      where: {
        accountId: account.id,
        role: input.role,
        ...scope,
        endedAt: null,
        OR: [{ endsOn: null }, { endsOn: { gte: dayToColumn(today) } }],
      },
    });
    const heldTo = held?.endsOn ? dayFromColumn(held.endsOn) : null;
    if (held && !heldTo) refuse("この利用者は、同じ権限を期限なしに持っています。", "email");
    const endsOn = input.endsOn ?? (staffRoles.has(input.role) ? fiscalYearEnd(nextDay(heldTo, today)) : undefined);
    if (endsOn && endsOn < today) refuse("終わりの日は、きょう以降の日にしてください。", "endsOn");
    if (held && heldTo) {
      if (endsOn && endsOn <= heldTo) {
        refuse(
          `この利用者は、${longDay(heldTo)}まで同じ権限を持っています。延ばすときは、その後の日を入力してください。`,
          "endsOn",
        );
      }
      await tx.grant.update({
        where: { id: held.id },
        data: { endedAt: viewer.now, endedReason: "期間の延長" },
        select: { id: true },
      });
    }
    const grant = await tx.grant.create({
      data: {
        accountId: account.id,
        role: input.role,
        ...scope,
        startsOn: dayToColumn(today),
        endsOn: endsOn ? dayToColumn(endsOn) : null,
        grantedAt: viewer.now,
        grantedById: viewer.accountId,
      },
      select: { id: true },
    });
    // A new role begins with a new login.
    await tx.loginSession.deleteMany({ where: { accountId: account.id } });
    await record(tx, viewer, {
      action: "grant.given",
      subjectId: grant.id,
      wardId: scope.wardId,
      details: { role: input.role, accountId: account.id },
    });
    return grant;
  });
}

/** A role near its end is renewed for the year after; one with months to go is not, unless a day is given. */
function nextDay(heldTo: string | null, today: string): string {
  return heldTo && heldTo <= addDays(today, renewalDays) ? addDays(heldTo, 1) : today;
}

type Tx = Parameters<Parameters<typeof transact>[1]>[0];

async function scopeOf(
  tx: Tx,
  input: { role: RoleName; wardId?: string | undefined; officeId?: string | undefined; bureauId?: string | undefined },
) {
  requireFitting(input);
  if (input.role === "admin") return { wardId: null, officeId: null, bureauId: null };
  if (input.role === "bureau") {
    if (!input.bureauId) refuse("局を選んでください。", "bureauId");
    const bureau = found(await tx.bureau.findFirst({ where: { id: input.bureauId } }));
    return { wardId: null, officeId: null, bureauId: bureau.id };
  }
  if (input.role === "office") {
    if (!input.officeId) refuse("担当課を選んでください。", "officeId");
    const office = found(await tx.office.findFirst({ where: { id: input.officeId } }));
    if (input.wardId && input.wardId !== office.wardId)
      refuse("選んだ区と、担当課のある区が違います。担当課の区にするか、区を空にしてください。", "wardId");
    return { wardId: office.wardId, officeId: office.id, bureauId: null };
  }
  if (!input.wardId) refuse("区を選んでください。", "wardId");
  const ward = found(await tx.ward.findFirst({ where: { id: input.wardId } }));
  return { wardId: ward.id, officeId: null, bureauId: null };
}

type Places = { wardId?: string | undefined; officeId?: string | undefined; bureauId?: string | undefined };

/** What a role has no place for is not left out in silence: whoever chose it meant something by it. */
function requireFitting({ role, ...places }: Places & { role: RoleName }): void {
  const taken: Record<keyof Places, boolean> = {
    wardId: role !== "admin" && role !== "bureau",
    officeId: role === "office",
    bureauId: role === "bureau",
  };
  for (const place of ["wardId", "officeId", "bureauId"] as const) {
    if (places[place] && !taken[place])
      refuse(`この役割には、${placeWords[place]}は付きません。空にするか、役割を選び直してください。`, place);
  }
}

const placeWords = { wardId: "区", officeId: "担当課", bureauId: "局" } as const;
