import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { dayFromColumn, longDay, longInstant, longSpan } from "../../shared/dates.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { changeInWords, changeSelect } from "../sessions/change-in-words.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { noticeSentences } from "../templates/notice-sentences.ts";
import { templatesOf } from "../templates/templates-of.server.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { mintLink } from "./secret-letter.server.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

/** What members are told of a sitting; where an answer is asked for, with a link that gives it without signing in. */
export async function sessionLetter(notice: NoticeRow, kind: NoticeKind, now: Date): Promise<LetterParts | null> {
  const session = await db.councilSession.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: {
      venue: true,
      minutes: true,
      changes: { where: { at: notice.queuedAt }, orderBy: { id: "asc" }, select: changeSelect },
    },
  });
  if (!session?.number) return null;
  const key = `${session.fiscalYear}-${session.number}`;
  const name = `第${session.ordinal}回${session.title}`;
  const place = `${session.venue.name} ${session.room}`;
  const when = longSpan(session.startsAt, session.endsAt);
  const page = { label: "会議のページを開く", url: urlOf(notice, `sessions/${key}`) };
  if (kind === "minutes-confirmation") {
    const by = session.minutes?.confirmBy;
    return withSignature(notice, {
      subject: `${name}の会議録の確認のお願い`,
      paragraphs: [
        `${name}の会議録の案ができました。${by ? `${longDay(dayFromColumn(by))}までに` : ""}お確かめください。`,
      ],
      link: { label: "会議録を確認する", url: urlOf(notice, `sessions/${key}/confirmation`) },
    });
  }
  if (kind === "session-cancelled") {
    return withSignature(notice, {
      subject: `${name}の中止について`,
      paragraphs: [
        `${longInstant(session.startsAt)}からの開催を予定していた${name}は、中止いたします。`,
        `理由: ${session.cancelReason ?? ""}`,
      ],
      link: page,
    });
  }
  if (kind === "session-released") {
    return withSignature(notice, {
      subject: `${name}への出席について`,
      paragraphs: [
        `部会の委員が変わったため、${longInstant(session.startsAt)}からの${name}には、御出席いただかなくて結構です。`,
        "これまでの御協力にお礼を申し上げます。",
      ],
      link: page,
    });
  }
  if (kind === "session-reminder") {
    return withSignature(notice, {
      subject: `出欠の回答のお願い（${name}）`,
      paragraphs: [
        `${name}（${when}）の出欠を、まだお答えいただいていません。${longDay(dayFromColumn(session.repliesDueOn))}までにお知らせください。`,
      ],
      ...(await replyLink(notice, session, now)),
      link: page,
    });
  }
  // Observers hear of changes too; the room online and the dates for answers are the members' own.
  const isAhead = notice.accountId !== null && sessionState(session) === "announced" && !isDialogue(session);
  const { templates } = await templatesOf(session.councilId);
  const said = noticeSentences(
    { ...session, name, place, repliesDueOn: dayFromColumn(session.repliesDueOn) },
    templates,
  );
  const isChange = kind === "session-changed";
  return withSignature(notice, {
    subject:
      session.postponedAt?.getTime() === notice.queuedAt.getTime()
        ? `${name}の延期について`
        : isChange
          ? `${name}の変更について`
          : `${name}の開催について（通知）`,
    paragraphs: [
      isChange
        ? [
            `${name}について、次のとおり変わりましたのでお知らせします。`,
            ...session.changes.map(changeInWords).map(({ what, reason }) => `${what}理由: ${reason}`),
          ].join("\n")
        : said.opening.join("\n"),
      ...(session.cancelledAt ? ["この会議は中止しています。"] : []),
      ...(session.postponedAt || session.cancelledAt ? [] : [`日時: ${when}\n会場: ${place}`]),
      ...(isAhead && session.onlineMode !== "none" && session.onlineUrl
        ? [`オンラインで出席する場合: ${session.onlineUrl}`]
        : []),
      ...(isAhead ? said.due : []),
      ...(isChange ? [] : said.closing),
    ],
    ...(await replyLink(notice, session, now)),
    link: page,
  });
}

const hour = 3_600_000;

/** A new letter brings a new link, and the ones before it answer no more. */
async function replyLink(
  notice: NoticeRow,
  session: Parameters<typeof sessionState>[0] & { id: string; startsAt: Date; rules: unknown },
  now: Date,
) {
  if (!notice.accountId || sessionState(session) !== "announced" || session.startsAt <= now) return {};
  if (isDialogue(session)) return {};
  await db.accountToken.updateMany({
    where: { purpose: "session_reply", accountId: notice.accountId, subjectId: session.id, usedAt: null },
    data: { usedAt: now },
  });
  const hours = (session.startsAt.getTime() - now.getTime()) / hour;
  const secret = await mintLink("session_reply", notice.accountId, { subjectId: session.id }, now, hours);
  return {
    secret: [`出欠は、次のページから答えられます（ログインは要りません）。\n${publicOrigin()}/replies/${secret}`],
  };
}
