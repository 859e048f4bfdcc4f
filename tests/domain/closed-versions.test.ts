/** A published version with words in it that should have been kept back: read by nobody, then replaced. */
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { minutesFile } from "#app/domain/documents/minutes-files.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { closeVersion } from "#app/domain/minutes/close-version.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { redactStatement } from "#app/domain/minutes/redact-statement.server.ts";
import { reissueMinutes } from "#app/domain/minutes/reissue-minutes.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { verifyMinutes } from "#app/domain/minutes/verify-minutes.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { minutesChanges } from "#app/domain/reports/minutes-changes.server.ts";
import { minutesPage, readableMinutes } from "#app/domain/reports/minutes-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { makeWorld, today, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
let statement: string;
const secret = "辰巳台の申出人";
const desk = () => world.viewer("secretariat");
/** Some while later than anything before. */
const later = async (seconds: number) => ({
  ...(await desk()),
  now: new Date((await desk()).now.getTime() + seconds * 1000),
});
const anybody = () => world.viewer("anonymous");
const reason = "載せてはいけないことばが残っていたため";

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "closed");
  await draftMinutes(await desk(), ref);
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  const text = `${secret}から聞きました。`;
  await writeStatement(await desk(), ref, { speaker: "staff", label: "所長", text, itemId: item.id });
  statement = (await db.statement.findFirstOrThrow({ where: { text } })).id;
  await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
  await approveMinutes(await world.viewer("chair"), ref, { earlyReason: "全員の返事があったため" });
  await publishMinutes(await desk(), ref, {});
});

const keepBack = async (viewer: Awaited<ReturnType<typeof later>>) =>
  redactStatement(viewer, { ...ref, statement }, { words: secret, cover: "here", nth: 1, ground: "personal" });

/** Whatever anybody can fetch of the minutes, with every version asked for by its number. */
async function everything(versions: number[]): Promise<string> {
  const doors = [
    async (version: string | null) => JSON.stringify(await minutesPage(await anybody(), ref, version)),
    async (version: string | null) => JSON.stringify(await readableMinutes(await anybody(), ref, version)),
    async () => JSON.stringify(await sessionPage(await anybody(), ref)),
    async () => JSON.stringify(await minutesChanges(await anybody(), ref, new URLSearchParams("from=1&to=2"))),
    ...["minutes.docx", "minutes.txt", "minutes.xml"].map((name) => async (version: string | null) => {
      const { bytes } = await minutesFile(await anybody(), ref, name, version);
      return name === "minutes.docx"
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join()
        : strFromU8(bytes);
    }),
  ];
  const read = doors.flatMap((door) => [null, ...versions.map(String)].map((version) => door(version).catch(() => "")));
  return (await Promise.all(read)).join("\n");
}

it("is read nowhere any more, at once, and says that it was closed, when and why", async () => {
  expect(await everything([1])).toContain(secret);
  await closeVersion(await desk(), ref, { version: 1, reason });
  expect(await everything([1])).not.toContain(secret);
  const page = await minutesPage(await anybody(), ref, null);
  expect(page).toMatchObject({ content: null, closure: { reason }, version: { number: 1 } });
  await expect(readableMinutes(await anybody(), ref, null)).rejects.toThrow();
  expect(await verifyMinutes()).toEqual({ count: 1, findings: [] });
});

it("is followed by one without the words, whose 正誤表 does not have them either", async () => {
  await closeVersion(await desk(), ref, { version: 1, reason });
  await keepBack(await later(60));
  await reissueMinutes(await later(120), ref, { reason });
  const { content, errata, version } = await readableMinutes(await anybody(), ref, null);
  expect(JSON.stringify(content)).toContain("【非公開】（個人に関する情報）から聞きました。");
  expect(version).toMatchObject({ number: 2, isLatest: true });
  expect(errata).toMatchObject([{ place: "所長", before: "（閲覧を止めた版の記載）", reason }]);
  expect(await everything([1, 2])).not.toContain(secret);
  expect(await verifyMinutes()).toEqual({ count: 2, findings: [] });
});

it("may be put right in other words, which are not held against those that are gone", async () => {
  await closeVersion(await desk(), ref, { version: 1, reason });
  await correctMinutes(await later(60), ref, { place: statement, after: "住民から聞きました。", reason });
  expect(await everything([1, 2])).not.toContain(secret);
  expect((await readableMinutes(await anybody(), ref, null)).errata).toMatchObject([
    { before: "（閲覧を止めた版の記載）", after: "住民から聞きました。" },
  ]);
});

it("is closed with its own correction, when the version before has the words too", async () => {
  await correctMinutes(await later(10), ref, { place: statement, after: `${secret}より聞きました。`, reason: "誤記" });
  await closeVersion(await later(20), ref, { version: 2, reason });
  expect(await everything([1, 2])).toContain(secret);
  await expect(keepBack(await later(30))).rejects.toThrow("承認されています");
  await closeVersion(await later(40), ref, { version: 1, reason });
  await keepBack(await later(50));
  await reissueMinutes(await later(60), ref, { reason });
  expect(await everything([1, 2, 3])).not.toContain(secret);
});

it("can be neither reopened nor rewritten by the app's own role", async () => {
  await closeVersion(await desk(), ref, { version: 1, reason });
  await expect(db.versionClosure.deleteMany()).rejects.toThrow("permission denied");
  await expect(db.versionClosure.updateMany({ data: { reason: "" } })).rejects.toThrow("permission denied");
});
