import { db } from "#app/db/client.server.ts";
import { beginImport } from "#app/domain/minutes/begin-import.server.ts";
import { decideImport } from "#app/domain/minutes/decide-import.server.ts";
import { takeImport } from "#app/domain/minutes/take-import.server.ts";
import { noId as none } from "#app/shared/ids.ts";
import { place, type World } from "./make.ts";
import { absent, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { minutes, minutesAt } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const importOf = (ids: Ids) => ({ ...ref(ids), import: ids.import ?? none });
const source = { name: "会議録.txt", text: "○事務局\n説明しました。" };

const imported =
  (end: "waiting" | "taken" | "approved") =>
  async (world: World): Promise<Ids> => {
    const ids = await minutesAt("drafted")(world);
    const { id } = await beginImport(await world.viewer("secretariat"), ref(ids), source);
    if (end === "taken") await takeImport(await world.viewer("secretariat"), { ...ref(ids), import: id });
    if (end === "approved")
      await db.minutes.updateMany({
        data: { approvedAt: new Date(), approvedByName: "甲山", approvalMeans: "recorded" },
      });
    return { ...ids, import: id };
  };

const imports = { waiting: imported("waiting"), taken: imported("taken"), approved: imported("approved") };
const whileWaiting = {
  waiting: possible,
  taken: "取り込みました",
  approved: "承認されています",
  none: absent,
} as const;

export const importRows: Row[] = [
  row({
    act: "minutes/begin-import",
    allowed: desk,
    of: { drafted: minutes.drafted, approved: minutes.approved, "not begun": minutes["not begun"] },
    when: { drafted: possible, approved: "承認されています", "not begun": absent },
    run: (viewer, ids) => beginImport(viewer, ref(ids), source),
    statements: 6,
  }),
  row({
    act: "minutes/decide-import",
    allowed: desk,
    of: { ...imports, none: minutes.drafted },
    when: whileWaiting,
    run: (viewer, ids) => decideImport(viewer, importOf(ids), { lines: {}, leaveOut: "1", words: [], whose: [] }),
    statements: 7,
  }),
  row({
    act: "minutes/take-import",
    allowed: desk,
    of: { ...imports, none: minutes.drafted },
    when: whileWaiting,
    run: (viewer, ids) => takeImport(viewer, importOf(ids)),
    statements: 12,
  }),
];
