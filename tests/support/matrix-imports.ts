import { db } from "#app/db/client.server.ts";
import { archiveMinutes } from "#app/domain/minutes/archive-minutes.server.ts";
import { beginImport } from "#app/domain/minutes/begin-import.server.ts";
import { decideImport } from "#app/domain/minutes/decide-import.server.ts";
import { takeImport } from "#app/domain/minutes/take-import.server.ts";
import { instantAt } from "#app/shared/dates.ts";
import { noId as none } from "#app/shared/ids.ts";
import { place, type World } from "./make.ts";
import { absent, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { makeSession } from "./sittings.ts";
import { minutes, minutesAt } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const importOf = (ids: Ids) => ({ ...ref(ids), import: ids.import ?? none });
const source = { name: "会議録.txt", text: "○事務局\n説明しました。" };

const sittingOn = (day: string) => async (world: World) => {
  const ids = await makeSession(world, "closed");
  const startsAt = instantAt(day, "10:00");
  await db.councilSession.updateMany({ data: { startsAt, endsAt: instantAt(day, "11:00") } });
  return ids;
};

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

const archive = "日時　令和8年5月20日(水) 10時から11時まで\n○会長\n始めます。";

export const importRows: Row[] = [
  row({
    act: "minutes/archive-minutes",
    isAddressed: false,
    allowed: desk,
    of: { "no sitting": async () => ({}), "a sitting that day": sittingOn("2026-05-20") },
    when: { "no sitting": possible, "a sitting that day": "すでにあります" },
    run: (viewer) => archiveMinutes(viewer, place.ward, { name: "会議録.txt", text: archive }),
    statements: 25,
  }),
  row({
    act: "minutes/begin-import",
    isAddressed: true,
    allowed: desk,
    of: { drafted: minutes.drafted, approved: minutes.approved, "not begun": minutes["not begun"] },
    when: { drafted: possible, approved: "承認されています", "not begun": absent },
    run: (viewer, ids) => beginImport(viewer, ref(ids), source),
    statements: 6,
  }),
  row({
    act: "minutes/decide-import",
    isAddressed: true,
    allowed: desk,
    of: { ...imports, none: minutes.drafted },
    when: whileWaiting,
    run: (viewer, ids) => decideImport(viewer, importOf(ids), { lines: {}, leaveOut: "1", words: [], whose: [] }),
    statements: 7,
  }),
  row({
    act: "minutes/take-import",
    isAddressed: true,
    allowed: desk,
    of: { ...imports, none: minutes.drafted },
    when: whileWaiting,
    run: (viewer, ids) => takeImport(viewer, importOf(ids)),
    statements: 12,
  }),
];
