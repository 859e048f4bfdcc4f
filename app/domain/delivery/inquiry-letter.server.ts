import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { dayFromColumn, longDay } from "../../shared/dates.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { withSignature } from "./signed-letter.ts";

/** 照会, or a reminder of it; nothing once it is settled, answered, or its proposal ended. */
export async function inquiryLetter(notice: NoticeRow, kind: NoticeKind): Promise<LetterParts | null> {
  const inquiry = await db.inquiry.findFirst({
    where: { id: notice.subjectId ?? "", settledAt: null, proposal: { endedAt: null } },
    include: { proposal: { select: { title: true, number: true } } },
  });
  if (!inquiry) return null;
  const name = `第${inquiry.proposal.number}号「${inquiry.proposal.title}」`;
  const due = longDay(dayFromColumn(inquiry.dueOn));
  const link = { label: "照会を開いて回答する", url: `${publicOrigin()}/me/inquiries` };
  return withSignature(
    notice,
    kind === "inquiry-asked"
      ? {
          subject: `照会（${name}）`,
          paragraphs: [`区民会議の提案${name}について、照会します。${due}までに回答をお願いします。`, inquiry.question],
          link,
        }
      : {
          subject: `照会への回答のお願い（${name}）`,
          paragraphs: [`区民会議の提案${name}についての照会に、まだ回答をいただいていません。回答期限は${due}です。`],
          link,
        },
  );
}
