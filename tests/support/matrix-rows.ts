/** Every act, who may do it, and what becomes of it in every state. A new act without a row fails the matrix. */
import { accountRows } from "./matrix-accounts.ts";
import { agendaRows } from "./matrix-agenda.ts";
import { ballotRows } from "./matrix-ballots.ts";
import { callRows } from "./matrix-calls.ts";
import { councilRows } from "./matrix-councils.ts";
import { dialogueRows } from "./matrix-dialogues.ts";
import { draftingRows } from "./matrix-drafting.ts";
import { electionRows } from "./matrix-elections.ts";
import { importRows } from "./matrix-imports.ts";
import { inquiryRows } from "./matrix-inquiries.ts";
import { minutesRows } from "./matrix-minutes.ts";
import { newsRows } from "./matrix-news.ts";
import { observerRows } from "./matrix-observers.ts";
import { offerRows } from "./matrix-offers.ts";
import { opinionRows } from "./matrix-opinions.ts";
import { projectRows } from "./matrix-projects.ts";
import { proposalRows } from "./matrix-proposals.ts";
import { reportRows } from "./matrix-reports.ts";
import { responseRows } from "./matrix-responses.ts";
import { scoringRows } from "./matrix-scorings.ts";
import { sessionRows } from "./matrix-sessions.ts";
import { speechRows } from "./matrix-speeches.ts";
import { talkRows } from "./matrix-talk.ts";
import { tieRows } from "./matrix-ties.ts";
import { writingRows } from "./matrix-writing.ts";

/** In parts of about the same weight, so that several workers walk them at once. */
export const sittingRows = [
  ...sessionRows,
  ...agendaRows,
  ...opinionRows,
  ...scoringRows,
  ...speechRows,
  ...ballotRows,
  ...electionRows,
];
export const matterRows = [
  ...writingRows,
  ...proposalRows,
  ...draftingRows,
  ...tieRows,
  ...talkRows,
  ...offerRows,
  ...newsRows,
  ...projectRows,
  ...inquiryRows,
  ...responseRows,
];
export const otherRows = [
  ...councilRows,
  ...reportRows,
  ...callRows,
  ...dialogueRows,
  ...observerRows,
  ...importRows,
  ...minutesRows,
  ...accountRows,
];
