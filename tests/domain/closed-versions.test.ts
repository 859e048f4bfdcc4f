/** A published version with words in it that should have been kept back: read by nobody, then replaced. */
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { today as deskToday } from "#app/domain/desk/today.server.ts";
import { minutesFile } from "#app/domain/documents/minutes-files.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { closeVersion } from "#app/domain/minutes/close-version.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
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
  await db.councilSession.updateMany({ data: { staffPresent: secret } });
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  const text = `${secret}から聞きました。`;
  await writeStatement(await desk(), ref, { speaker: "staff", label: "所長", text, itemId: item.id });
  statement = (await db.statement.findFirstOrThrow({ where: { text } })).id;
  await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
  await approveMinutes(await world.viewer("chair"), ref, { earlyReason: "全員の返事があったため" });
  await publishMinutes(await desk(), ref, {});
});

const without = {
  words: [secret],
  numbers: [] as number[],
  ground: "personal" as const,
  reason,
  isChecked: "on" as const,
};

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

it("is followed by one without the words wherever they stood, whose 正誤表 does not have them either", async () => {
  await closeVersion(await desk(), ref, { version: 1, reason });
  await reissueMinutes(await later(120), ref, without);
  const { content, errata, version } = await readableMinutes(await anybody(), ref, null);
  expect(JSON.stringify(content)).toContain("【非公開】（個人に関する情報）から聞きました。");
  expect(content.attendance.staff).toBe("【非公開】（個人に関する情報）");
  expect(version).toMatchObject({ number: 2, isLatest: true });
  expect(errata.map(({ place, before }) => [place, before])).toEqual([
    ["出席した職員", "（閲覧を止めた版の記載）"],
    ["議題2　公園の夜間照明（協議事項・公開）　所長", "（閲覧を止めた版の記載）"],
  ]);
  expect(await everything([1, 2])).not.toContain(secret);
  expect(await verifyMinutes()).toEqual({ count: 2, findings: [] });
  const put = { place: statement, after: `${secret}から聞きました。【非公開】（個人に関する情報）`, reason: "誤記" };
  await expect(correctMinutes(await later(180), ref, put)).rejects.toThrow("非公開にしたことばが入っています");
});

it("may lose a whole statement, with whoever made it", async () => {
  await closeVersion(await desk(), ref, { version: 1, reason });
  await expect(reissueMinutes(await later(60), ref, { ...without, words: [], numbers: [9] })).rejects.toThrow(
    "発言9は、閲覧を止めた版にありません",
  );
  await reissueMinutes(await later(60), ref, { ...without, words: [], numbers: [1] });
  const { content, errata } = await readableMinutes(await anybody(), ref, null);
  const item = content.items.find(({ number }) => number === 2);
  expect(item?.isClosed === false && item.statements.at(-1)).toMatchObject({
    speaker: "",
    text: "【非公開】（個人に関する情報）",
  });
  expect(JSON.stringify(errata)).not.toContain("所長");
});

it("is not followed by anything while what has to go is not named, is said in the reason, or still stands in another", async () => {
  await correctMinutes(await later(10), ref, { place: statement, after: `${secret}より聞きました。`, reason: "誤記" });
  await expect(reissueMinutes(await later(20), ref, without)).rejects.toThrow("最新の版は閲覧できます");
  await closeVersion(await later(20), ref, { version: 2, reason });
  await expect(
    correctMinutes(await later(30), ref, { place: statement, after: "聞きました。", reason }),
  ).rejects.toThrow("最新の版の閲覧を止めています");
  const refused: [Partial<typeof without> | { words: string[] } | { reason: string }, string][] = [
    [{ words: [] }, "入力してください"],
    [{ words: ["どこにもない"] }, "閲覧を止めた版にありません"],
    [{ reason: `${secret}の名前のため` }, "別の書き方に"],
    [{}, "先に第1版の閲覧を止めてください"],
  ];
  for (const [change, words] of refused)
    await expect(reissueMinutes(await later(40), ref, { ...without, ...change } as never)).rejects.toThrow(words);
  await closeVersion(await later(50), ref, { version: 1, reason });
  await reissueMinutes(await later(60), ref, without);
  expect(await everything([1, 2, 3])).not.toContain(secret);
});

it("leaves no words in the 正誤表 of a later one that was put right before it was closed", async () => {
  await correctMinutes(await later(10), ref, { place: "staff", after: "所長ほか", reason: "誤記" });
  await correctMinutes(await later(20), ref, { place: statement, after: "住民から聞きました。", reason: "誤記" });
  await closeVersion(await later(30), ref, { version: 1, reason });
  await closeVersion(await later(40), ref, { version: 2, reason });
  expect(await everything([1, 2, 3])).not.toContain(secret);
});

it("tells nothing by its hash, and takes no reason with somebody's telephone number in it", async () => {
  await expect(closeVersion(await desk(), ref, { version: 1, reason: "044-123-4567が残っていたため" })).rejects.toThrow(
    "別の書き方に",
  );
  await closeVersion(await desk(), ref, { version: 1, reason });
  const { sha256 } = await db.minutesVersion.findFirstOrThrow();
  expect(await everything([1])).not.toContain(sha256);
});

it("is on the desk's list until the next version is out", async () => {
  const tasks = async () => {
    const today = await deskToday(await desk(), "saiwai");
    return today.kind === "secretariat" ? [...today.late, ...today.soon].map(({ what }) => what) : [];
  };
  const wanted = expect.stringContaining("会議録の次の版の掲載");
  expect(await tasks()).not.toContainEqual(wanted);
  await closeVersion(await desk(), ref, { version: 1, reason });
  expect(await tasks()).toContainEqual(wanted);
  await reissueMinutes(await later(60), ref, without);
  expect(await tasks()).not.toContainEqual(wanted);
});

it("can be neither reopened nor rewritten by the app's own role", async () => {
  await closeVersion(await desk(), ref, { version: 1, reason });
  await expect(db.versionClosure.deleteMany()).rejects.toThrow("permission denied");
  await expect(db.versionClosure.updateMany({ data: { reason: "" } })).rejects.toThrow("permission denied");
});
