import { closeScoring } from "#app/domain/scorings/close-scoring.server.ts";
import { openScoring } from "#app/domain/scorings/open-scoring.server.ts";
import { scoreCandidates } from "#app/domain/scorings/score-candidates.server.ts";
import { voidScoring } from "#app/domain/scorings/void-scoring.server.ts";
import { place } from "./make.ts";
import { absent, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { cancelled, closed, draft, postponed } from "./matrix-sessions.ts";
import { items, scorings } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const item = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "", item: "2" });

export const scoringRows: Row[] = [
  row({
    act: "scorings/open-scoring",
    isAddressed: true,
    allowed: desk,
    of: { ...items, scored: scorings.open },
    when: {
      draft,
      announced: possible,
      open: possible,
      closed,
      cancelled,
      postponed,
      settled: "結果が記録されています",
      "being voted": possible,
      tie: possible,
      voted: "結果が記録されています",
      "vote set aside": possible,
      scored: "採点は始まっています",
    },
    run: (viewer, ids) =>
      openScoring(viewer, item(ids), { candidates: ["公園の照明", "通学路"], criteria: ["緊急性"] }),
    statements: 9,
  }),
  row({
    act: "scorings/score-candidates",
    isAddressed: true,
    allowed: ["member", "chair"],
    of: { ...scorings, none: items.open },
    when: { open: possible, closed: "採点は締め切りました", none: absent },
    run: (viewer, ids) => scoreCandidates(viewer, item(ids), { points: [5, 3] }),
    statements: 9,
  }),
  row({
    act: "scorings/close-scoring",
    isAddressed: true,
    allowed: desk,
    of: { ...scorings, none: items.open },
    when: { open: possible, closed: "採点は締め切りました", none: absent },
    run: (viewer, ids) => closeScoring(viewer, item(ids)),
    statements: 6,
  }),
  row({
    act: "scorings/void-scoring",
    isAddressed: true,
    allowed: desk,
    of: { ...scorings, none: items.open },
    when: { open: possible, closed: possible, none: absent },
    run: (viewer, ids) => voidScoring(viewer, item(ids), { reason: "候補の書き誤り" }),
    statements: 6,
  }),
];
