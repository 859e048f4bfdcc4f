import { db } from "../../db/client.server.ts";
import { called } from "../../shared/called.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { offerWords } from "../offers/offers.schema.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

/**
 * The secretariat's answer to whoever offered help; or, to the proposer, how to reach them. Nothing once the offer is
 * taken back, or its owner agrees no longer.
 */
export async function helpLetter(notice: NoticeRow, kind: NoticeKind): Promise<LetterParts | null> {
  const offer = await db.helpOffer.findFirst({
    where: { id: notice.subjectId ?? "", withdrawnAt: null },
    include: {
      account: { select: { displayName: true, email: true } },
      proposal: { select: { fiscalYear: true, number: true, title: true } },
    },
  });
  if (!offer) return null;
  const name = `「${offer.proposal.title}」`;
  const link = {
    label: "提案のページを開く",
    url: urlOf(notice, `proposals/${offer.proposal.fiscalYear}-${offer.proposal.number}`),
  };
  if (kind === "help-replied") {
    return withSignature(notice, {
      subject: `「${offerWords[offer.kind]}」への返事`,
      paragraphs: [
        `提案${name}に「${offerWords[offer.kind]}」と伝えていただき、ありがとうございます。`,
        offer.reply ?? "",
      ],
      link,
    });
  }
  if (!offer.consentedAt || !offer.account.email) return null;
  return withSignature(notice, {
    subject: "手伝える人の連絡先",
    paragraphs: [
      `あなたの提案${name}に、${called(offer.account.displayName)}が「${offerWords[offer.kind]}」と伝えています。本人の同意を得て、連絡先をお伝えします。ほかの人には教えないでください。`,
      offer.words,
      `メール ${offer.account.email}`,
    ],
    link,
  });
}
