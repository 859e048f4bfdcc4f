import { db } from "#app/db/client.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { decideCorrection } from "#app/domain/minutes/decide-correction.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { removeStatement } from "#app/domain/minutes/remove-statement.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import { withdrawApproval } from "#app/domain/minutes/withdraw-approval.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { place, today, type World } from "./make.ts";
import type { Row } from "./matrix-rows.ts";
import { makeSession } from "./sittings.ts";

const desk = ["secretariat", "manager"] as const;
type Stage = "closed" | "drafted" | "asked" | "corrected" | "approved" | "published";
const order: Stage[] = ["closed", "drafted", "asked", "corrected", "approved", "published"];

export const minutesAt =
  (stage: Stage) =>
  async (world: World): Promise<Record<string, string>> => {
    const ref = await makeSession(world, "closed");
    const viewer = await world.viewer("secretariat");
    const reached = (wanted: Stage) => order.indexOf(stage) >= order.indexOf(wanted);
    if (reached("drafted")) await draftMinutes(viewer, ref);
    const statement = reached("drafted") ? await db.statement.findFirstOrThrow() : null;
    if (reached("asked")) await requestConfirmation(viewer, ref, { confirmBy: addDays(today, 7) });
    let correction = "";
    if (stage === "corrected") {
      await requestCorrection(await world.viewer("member"), ref, {
        statementId: statement?.id,
        text: "直してください。",
      });
      correction = (await db.correctionRequest.findFirstOrThrow()).id;
    }
    if (reached("approved")) await approveMinutes(await world.viewer("chair"), ref, {});
    if (reached("published")) await publishMinutes(viewer, ref, {});
    return { ...ref, statement: statement?.id ?? "", correction };
  };

const ref = (ids: Record<string, string>) => ({ ward: place.ward, session: ids.session ?? "" });
const spoken = { speaker: "staff", label: "所長", text: "説明しました。" } as const;
const approved = { state: "approved", given: minutesAt("approved"), says: "承認されています" };

export const minutesRows: Row[] = [
  {
    act: "minutes/withdraw-approval",
    allowed: desk,
    given: minutesAt("approved"),
    run: (viewer, ids) => withdrawApproval(viewer, ref(ids), { reason: "誤記を見つけたため" }),
    refused: [
      { state: "not approved", given: minutesAt("asked"), says: "まだ承認されていません" },
      { state: "published", given: minutesAt("published"), says: "掲載されています" },
    ],
  },
  {
    act: "minutes/draft-minutes",
    allowed: desk,
    given: minutesAt("closed"),
    run: (viewer, ids) => draftMinutes(viewer, ref(ids)),
    refused: [{ state: "drafted", given: minutesAt("drafted"), says: "作り始めています" }],
  },
  {
    act: "minutes/write-statement",
    allowed: desk,
    given: minutesAt("drafted"),
    run: (viewer, ids) => writeStatement(viewer, ref(ids), spoken),
    refused: [approved],
  },
  {
    act: "minutes/revise-statement",
    allowed: desk,
    given: minutesAt("drafted"),
    run: (viewer, ids) => reviseStatement(viewer, { ...ref(ids), statement: ids.statement ?? "" }, spoken),
    refused: [approved],
  },
  {
    act: "minutes/remove-statement",
    allowed: desk,
    given: minutesAt("drafted"),
    run: (viewer, ids) => removeStatement(viewer, { ...ref(ids), statement: ids.statement ?? "" }),
    refused: [approved],
  },
  {
    act: "minutes/request-confirmation",
    allowed: desk,
    given: minutesAt("drafted"),
    run: (viewer, ids) => requestConfirmation(viewer, ref(ids), { confirmBy: addDays(today, 7) }),
    refused: [approved],
  },
  {
    act: "minutes/request-correction",
    allowed: ["member", "chair"],
    given: minutesAt("asked"),
    run: (viewer, ids) => requestCorrection(viewer, ref(ids), { text: "直してください。" }),
    refused: [{ state: "drafted", given: minutesAt("drafted"), says: "まだ始まっていません" }, approved],
  },
  {
    act: "minutes/decide-correction",
    allowed: desk,
    given: minutesAt("corrected"),
    run: (viewer, ids) =>
      decideCorrection(
        viewer,
        { ...ref(ids), correction: ids.correction ?? "" },
        { decision: "decline", reason: "録音のとおりです。" },
      ),
  },
  {
    act: "minutes/approve-minutes",
    allowed: ["secretariat", "manager", "chair"],
    given: minutesAt("asked"),
    run: (viewer, ids) => approveMinutes(viewer, ref(ids), { approvedByName: "委員長", approvedOn: today }),
    refused: [{ state: "a request waits", given: minutesAt("corrected"), says: "1件あります" }, approved],
  },
  {
    act: "minutes/publish-minutes",
    allowed: desk,
    given: minutesAt("approved"),
    run: (viewer, ids) => publishMinutes(viewer, ref(ids), {}),
    refused: [
      { state: "not approved", given: minutesAt("asked"), says: "まだ承認されていません" },
      { state: "published", given: minutesAt("published"), says: "掲載されています" },
    ],
  },
  {
    act: "minutes/correct-minutes",
    allowed: desk,
    given: minutesAt("published"),
    run: (viewer, ids) =>
      correctMinutes(viewer, ref(ids), { statementId: ids.statement ?? "", after: "正しい文。", reason: "誤記のため" }),
    refused: [{ state: "not published", given: minutesAt("approved"), says: "まだ掲載されていません" }],
  },
];
