import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { dayFromColumn, dayToColumn } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { MemberInput } from "./councils.schema.ts";
import { readRules } from "./rules.schema.ts";
import { inOffice } from "./scope.server.ts";

/** 委嘱 to the end of the term; a 補欠 serves what is left of the predecessor's (V20). */
export function appointMember(viewer: Viewer, wardSlug: string, termId: string, input: z.infer<typeof MemberInput>) {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    requirePassword(isFreshlyConfirmed(viewer));
    const term = found(await tx.term.findFirst({ where: { id: termId, council: { wardId: ward.id } } }));
    const [starts, ends] = [dayFromColumn(term.startsOn), dayFromColumn(term.endsOn)];
    if (input.startsOn < starts || input.startsOn > ends) refuse("委嘱の日は、期の間の日にしてください。", "startsOn");
    const ruleSet = found(
      await tx.councilRuleSet.findFirst({ where: { councilId: term.councilId }, orderBy: { version: "desc" } }),
    );
    const serving = await tx.member.count({ where: { termId, ...inOffice(input.startsOn) } });
    const { seats } = readRules(ruleSet.rules);
    if (serving >= seats) refuse(`定数は${seats}名です。欠員が出てから委嘱してください。`);
    const predecessor = input.predecessorId
      ? found(await tx.member.findFirst({ where: { id: input.predecessorId, termId, endedOn: { not: null } } }))
      : null;
    const member = await tx.member.create({
      data: {
        termId,
        name: input.name,
        kana: input.kana,
        sortKey: kanaSortKey(input.kana),
        basis: input.basis,
        organisation: input.organisation || null,
        startsOn: dayToColumn(input.startsOn),
        endsOn: predecessor?.endsOn ?? term.endsOn,
        predecessorId: predecessor?.id ?? null,
        contactMeans: input.contactMeans,
        accountId: await accountOf(tx, input.email),
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "member.appointed",
      subjectId: member.id,
      wardId: ward.id,
      details: { basis: input.basis },
    });
    return member;
  });
}

async function accountOf(tx: Tx, email: string | undefined): Promise<string | null> {
  if (!email) return null;
  const account = await tx.account.findFirst({ where: { email: email.trim().toLowerCase(), deletedAt: null } });
  return (
    account?.id ??
    refuse("このメールアドレスの利用者はいません。空欄にすると、事務局が代わりに入力する委員になります。", "email")
  );
}
