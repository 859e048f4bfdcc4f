import { db } from "../../db/client.server.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

/** The answer to the 事前意見 of an item; of a closed one the letter says only where it is read. */
export async function opinionLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const item = await db.agendaItem.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: { session: true },
  });
  if (!item?.opinionAnsweredAt) return null;
  const { session } = item;
  const name = `第${session.ordinal}回${session.title}`;
  const what = item.closedAt ? `議題${item.label}` : `議題${item.label}「${item.title}」`;
  return withSignature(notice, {
    subject: `事前意見への回答（${name}）`,
    paragraphs: item.closedAt
      ? [`${name}の${what}にお寄せいただいた事前意見に、回答しました。`]
      : [`${name}の${what}にお寄せいただいた事前意見に、次のとおり回答します。`, item.opinionAnswer],
    link: {
      label: "議題のページを開く",
      url: urlOf(notice, `sessions/${session.fiscalYear}-${session.number}/items/${item.number}`),
    },
  });
}
