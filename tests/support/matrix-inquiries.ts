import { db } from "#app/db/client.server.ts";
import { answerInquiry } from "#app/domain/inquiries/answer-inquiry.server.ts";
import { askInquiry } from "#app/domain/inquiries/ask-inquiry.server.ts";
import { remindInquiry } from "#app/domain/inquiries/remind-inquiry.server.ts";
import { settleInquiry } from "#app/domain/inquiries/settle-inquiry.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { makeInquiry } from "./inquiries.ts";
import { place, today } from "./make.ts";
import { type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { makeProposal } from "./sittings.ts";

const inquirers = ["secretariat", "manager", "office"] as const;
const ref = (ids: Ids) => ({
  ward: place.ward,
  proposal: ids.proposal ?? "",
  inquiry: ids.inquiry ?? "",
});
const inquiryAt =
  (stage: Parameters<typeof makeInquiry>[1]): Given =>
  async (world) => {
    const { proposal, inquiry, toBureau } = await makeInquiry(world, stage);
    return { proposal, inquiry, toBureau };
  };
const before: Given = async (world) => ({
  proposal: (await makeProposal(world, "assigned")).ref.proposal,
  bureau: (await db.bureau.findFirstOrThrow()).id,
});
const states = { asked: inquiryAt("asked"), answered: inquiryAt("answered"), settled: inquiryAt("settled") };
const over = "もうまとめられています";

export const inquiryRows: Row[] = [
  row({
    act: "inquiries/ask-inquiry",
    isAddressed: true,
    allowed: inquirers,
    of: { "nothing asked": before, asked: states.asked },
    when: { "nothing asked": possible, asked: "終わっていない照会があります" },
    run: (viewer, ids) =>
      askInquiry(viewer, ref(ids), {
        question: "費用の見込みを教えてください。",
        dueOn: addDays(today, 6),
        officeIds: [],
        bureauIds: ids.bureau ? [ids.bureau] : [],
      }),
    statements: 15,
  }),
  row({
    act: "inquiries/answer-inquiry",
    isAddressed: false,
    allowed: ["bureau"],
    of: states,
    when: { asked: possible, answered: possible, settled: over },
    run: (viewer, ids) => answerInquiry(viewer, ids.toBureau ?? "", { answer: "50万円ほどです。" }),
    statements: 6,
  }),
  row({
    act: "inquiries/remind-inquiry",
    isAddressed: true,
    allowed: inquirers,
    of: states,
    when: { asked: possible, answered: possible, settled: over },
    run: (viewer, ids) => remindInquiry(viewer, ref(ids)),
    statements: 11,
  }),
  row({
    act: "inquiries/settle-inquiry",
    isAddressed: true,
    allowed: inquirers,
    of: states,
    when: { asked: possible, answered: possible, settled: over },
    run: (viewer, ids) => settleInquiry(viewer, ref(ids), { conclusion: "まず1灯", outcome: "調整が終わりました。" }),
    statements: 7,
  }),
];
