import { db } from "#app/db/client.server.ts";
import { answerInquiry } from "#app/domain/inquiries/answer-inquiry.server.ts";
import { askInquiry } from "#app/domain/inquiries/ask-inquiry.server.ts";
import { settleInquiry } from "#app/domain/inquiries/settle-inquiry.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { today, type World } from "./make.ts";
import { makeProposal } from "./sittings.ts";

type Stage = "asked" | "answered" | "settled";

/** 照会 about a proposal of 道路公園センター, to its bureau and to こども支援室. */
export async function makeInquiry(world: World, stage: Stage) {
  const { ref, id } = await makeProposal(world, "assigned");
  const desk = await world.viewer("secretariat");
  const bureau = await db.bureau.findFirstOrThrow();
  const { id: inquiry } = await askInquiry(desk, ref, {
    question: "CLOSED-INQUIRY 費用の見込みを教えてください。",
    dueOn: addDays(today, 6),
    officeIds: [world.saiwai.offices[1]?.id ?? ""],
    bureauIds: [bureau.id],
  });
  const { id: toBureau } = await db.inquiryAddressee.findFirstOrThrow({
    where: { inquiryId: inquiry, bureauId: bureau.id },
  });
  if (stage !== "asked")
    await answerInquiry(await world.viewer("bureau"), toBureau, { answer: "CLOSED-INQUIRY 50万円ほどです。" });
  if (stage === "settled")
    await settleInquiry(
      desk,
      { ...ref, inquiry },
      { conclusion: "CLOSED-INQUIRY まず1灯", outcome: "調整が終わりました。" },
    );
  return { ref, proposal: ref.proposal, id, inquiry, toBureau };
}
