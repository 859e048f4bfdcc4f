import { db } from "../../db/client.server.ts";
import { shownNumber } from "../../platform/numbers.server.ts";
import { dayFromColumn, longDay } from "../../shared/dates.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

const results = {
  chosen: "選考の結果、あなたに委員をお願いすることになりました。委嘱の手続きは、改めて御連絡します。",
  reserve: "選考の結果、補欠となりました。欠員が出たときに、改めて御連絡します。",
  not_chosen: "選考の結果、今回は御希望に添えませんでした。御応募いただき、ありがとうございました。",
} as const;

/** To one who applied for a seat: that it arrived, and later what was decided. Null once they took it back. */
export async function callLetter(notice: NoticeRow, kind: NoticeKind): Promise<LetterParts | null> {
  const application = await db.callApplication.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: { call: true },
  });
  if (!application || application.withdrawnAt) return null;
  const { call } = application;
  const link = {
    label: "応募の控えを開く",
    url: urlOf(notice, `calls/${call.id}/applications/${application.id}`),
  };
  if (kind === "call-applied")
    return withSignature(notice, {
      subject: `応募を受け付けました（${call.title}）`,
      paragraphs: [
        `「${call.title}」への応募を受け付けました。締切は${longDay(dayFromColumn(call.dueOn))}です。選考の結果は、決まり次第お知らせします。`,
        `応募の番号: ${shownNumber(application.sealedCode) ?? "申込みの画面で確かめてください"}`,
      ],
      link,
    });
  if (!application.selection) return null;
  return withSignature(notice, {
    subject: `選考の結果のお知らせ（${call.title}）`,
    paragraphs: [`「${call.title}」に御応募いただきました。${results[application.selection]}`],
    link,
  });
}
