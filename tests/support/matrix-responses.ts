import { dropProposal } from "#app/domain/responses/drop-proposal.server.ts";
import { finishProposal } from "#app/domain/responses/finish-proposal.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { publishResponses } from "#app/domain/responses/publish-responses.server.ts";
import { readAnswer } from "#app/domain/responses/read-answer.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { returnResponse } from "#app/domain/responses/return-response.server.ts";
import { saveResponseDraft } from "#app/domain/responses/save-draft.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { place } from "./make.ts";
import { absent, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, proposal: ids.proposal ?? "" });
const response = { status: "will_do", text: "行います。", reason: "必要なためです。", memo: "" } as const;

const done = "完了しています";
const dropped = "見送りになっています";
/** Before it is given to an office, that office has nothing to do with it. */
const notTheirs = {
  received: absent,
  held: absent,
  "for the ward only": absent,
  published: "権限がありません",
} as const;
const unanswered = "回答がまだ掲載されていません";
const onceAnswered = {
  ...notTheirs,
  assigned: unanswered,
  submitted: unanswered,
  answered: possible,
  "in progress": possible,
  done,
  dropped,
  referred: absent,
  withdrawn: absent,
  merged: absent,
} as const;
const nothing = "提出された回答がありません";
const onceSubmitted = {
  received: nothing,
  held: nothing,
  "for the ward only": nothing,
  published: nothing,
  assigned: nothing,
  submitted: possible,
  answered: nothing,
  "in progress": nothing,
  done: nothing,
  dropped: nothing,
  referred: nothing,
  withdrawn: nothing,
  merged: nothing,
} as const;

const notYet = "まだ届いていません";

export const responseRows: Row[] = [
  row({
    act: "responses/submit-response",
    isAddressed: true,
    allowed: ["office"],
    of: proposals,
    when: {
      ...notTheirs,
      assigned: possible,
      submitted: "確認しています",
      answered: possible,
      "in progress": possible,
      done,
      dropped,
      referred: absent,
      withdrawn: absent,
      merged: absent,
    },
    run: (viewer, ids) => submitResponse(viewer, ref(ids), response),
    statements: 6,
  }),
  row({
    act: "responses/read-answer",
    isAddressed: true,
    allowed: ["resident"],
    of: proposals,
    when: {
      received: notYet,
      held: notYet,
      "for the ward only": notYet,
      published: notYet,
      assigned: notYet,
      submitted: notYet,
      answered: possible,
      "in progress": possible,
      done: possible,
      dropped: possible,
      referred: notYet,
      withdrawn: notYet,
      merged: notYet,
    },
    run: (viewer, ids) => readAnswer(viewer, ref(ids)),
    statements: 4,
  }),
  row({
    act: "responses/return-response",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: onceSubmitted,
    run: (viewer, ids) => returnResponse(viewer, ref(ids), { reason: "理由が足りないため" }),
    statements: 7,
  }),
  row({
    act: "responses/publish-response",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: onceSubmitted,
    run: (viewer, ids) => publishResponse(viewer, ref(ids), { passReason: "担当課で対応できるためです。" }),
    statements: 17,
  }),
  row({
    act: "responses/publish-responses",
    isAddressed: false,
    allowed: desk,
    of: proposals,
    when: onceSubmitted,
    run: (viewer, ids) =>
      publishResponses(viewer, place.ward, {
        proposals: [ids.proposal ?? ""],
        passReason: "担当課で対応できるためです。",
      }),
    statements: 18,
  }),
  row({
    act: "responses/save-draft",
    isAddressed: true,
    allowed: ["office"],
    of: proposals,
    when: {
      ...notTheirs,
      assigned: possible,
      submitted: "確認しています",
      answered: possible,
      "in progress": possible,
      done,
      dropped,
      referred: absent,
      withdrawn: absent,
      merged: absent,
    },
    run: (viewer, ids) =>
      saveResponseDraft(viewer, ref(ids), { text: "調べています。", reason: "", memo: "", revision: 0 }),
    statements: 6,
  }),
  row({
    act: "responses/report-progress",
    isAddressed: true,
    allowed: ["office"],
    of: proposals,
    when: onceAnswered,
    run: (viewer, ids) => reportProgress(viewer, ref(ids), { text: "始めました。" }),
    statements: 10,
  }),
  row({
    act: "responses/finish-proposal",
    isAddressed: true,
    allowed: ["office"],
    of: proposals,
    when: onceAnswered,
    run: (viewer, ids) => finishProposal(viewer, ref(ids), { reason: "終わりました。" }),
    statements: 11,
  }),
  row({
    act: "responses/drop-proposal",
    isAddressed: true,
    allowed: ["office", "secretariat", "manager"],
    of: proposals,
    when: onceAnswered,
    run: (viewer, ids) => dropProposal(viewer, ref(ids), { reason: "見送ります。" }),
    statements: 11,
  }),
];
