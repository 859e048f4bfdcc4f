import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { importRoster } from "#app/domain/councils/import-roster.server.ts";
import { rosterFrom } from "#app/domain/councils/roster.rules.ts";
import { rosterFile } from "#app/domain/documents/roster-file.server.ts";
import { readCsv } from "#app/platform/csv-reading.server.ts";
import { decodedText } from "#app/platform/decoded-text.ts";
import { makeWorld } from "#tests/support/make.ts";

const term = { startsOn: "2026-04-01", endsOn: "2028-03-31" };
const read = (csv: string) => rosterFrom(readCsv(csv) ?? [], term, "2026-05-01");

it("reads the columns by their names, in any order, days as spreadsheets write them", () => {
  const { rows, errors } = read(
    "選出区分\t氏名\tふりがな\t委嘱の日\t連絡のしかた\t送り先\n公募\t甲山 一郎\tこうやま いちろう\t２０２６/4/1\tFAX\t044-000-0000",
  );
  expect(errors).toEqual([]);
  expect(rows).toEqual([
    {
      row: 2,
      name: "甲山 一郎",
      kana: "こうやま いちろう",
      basis: "open_call",
      organisation: "",
      startsOn: "2026-04-01",
      email: null,
      contactMeans: "fax",
      contactDetail: "044-000-0000",
    },
  ]);
});

it("names every row that must be mended, and what to do", () => {
  const { errors } = read(
    [
      "氏名,ふりがな,選出区分,委嘱の日,連絡のしかた",
      "甲山 一郎,コウヤマ,公募,,",
      ",おとかわ,抽選,,",
      "丙田 歩,へいだ あゆむ,公募,2025-04-01,伝書鳩",
      "丁野 光,ちょうの ひかる,公募,,",
      "丁野 光,ちょうの ひかる,公募,四月,",
    ].join("\n"),
  );
  expect(errors.map(({ row, message }) => `${row} ${message.slice(0, 9)}`)).toEqual([
    "2 ふりがなは、ひらが",
    "3 氏名を入力してくだ",
    "3 選出区分は「団体推",
    "4 連絡のしかたは「メ",
    "4 委嘱の日は、期の間",
    "6 委嘱の日は「202",
  ]);
  const twice = read("氏名,ふりがな,選出区分\n甲山　一郎,こうやま いちろう,公募\n甲山 一郎,こうやまいちろう,公募");
  expect(twice.errors).toEqual([{ row: 3, message: "同じ氏名とふりがなの行が前にあります。" }]);
  expect(read("名前,よみ\nあ,い").errors[0]?.message).toContain("見出しがありません");
  expect(read("氏名,ふりがな,選出区分").errors[0]?.message).toBe("委員の行がありません。");
});

it("takes all or none, and not more than there are seats", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const line = (name: string) => `${name},へいだ あゆむ,公募`;
  const two = ["氏名,ふりがな,選出区分", line("丙田 歩"), line("丙田 進")].join("\n");
  await expect(importRoster(desk, "saiwai", world.council.termId, { csv: two })).rejects.toThrow("定数は20名です");
  expect(await db.member.count()).toBe(19);
  const wrong = ["氏名,ふりがな,選出区分", line("丙田 歩"), "丁野 光,チョウノ,公募"].join("\n");
  await expect(importRoster(desk, "saiwai", world.council.termId, { csv: wrong })).rejects.toThrow("3行目");
  const one = ["氏名,ふりがな,選出区分", line("丙田 歩")].join("\n");
  expect(await importRoster(desk, "saiwai", world.council.termId, { csv: one })).toEqual({ count: 1 });
});

it("numbers rows as the spreadsheet does, whatever rows are empty, and takes only letters that can be shown", () => {
  const { rows, errors } = read(
    ["氏名,ふりがな,選出区分", ",,", "", "甲山 一郎,こうやま いちろう,公募", "\ue000山 歩,へいだ,公募", ",,"].join(
      "\n",
    ),
  );
  expect(rows.map(({ row }) => row)).toEqual([4]);
  expect(errors).toMatchObject([{ row: 5, message: expect.stringContaining("外字") }]);
});

it("leaves out the day only for today, or the first day of a term to come", () => {
  const line = "氏名,ふりがな,選出区分\n甲山 一郎,こうやま いちろう,公募";
  expect(rosterFrom(readCsv(line) ?? [], term, "2027-01-10").rows[0]?.startsOn).toBe("2027-01-10");
  expect(rosterFrom(readCsv(line) ?? [], term, "2026-01-10").rows[0]?.startsOn).toBe("2026-04-01");
});

it("takes nobody twice, ties addresses to accounts, and counts the seats of the day each begins", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const into = (...lines: string[]) =>
    importRoster(desk, "saiwai", world.council.termId, {
      csv: ["氏名,ふりがな,選出区分,委嘱の日,メールアドレス", ...lines].join("\n"),
    });
  await expect(into("委員4　名,おいいん,公募,,")).rejects.toThrow("もうこの期の委員です");
  await expect(into("丙田 歩,へいだ あゆむ,公募,,nobody@example.jp")).rejects.toThrow("利用者はいません");
  // One seat falls empty next year: only from then on is there room for a second.
  await db.member.update({
    where: { id: world.council.members[18] ?? "" },
    data: { endedOn: new Date("2027-01-01T00:00:00Z"), endReason: "辞任" },
  });
  await expect(into("丙田 歩,へいだ あゆむ,公募,,", "丙田 進,へいだ すすむ,公募,,")).rejects.toThrow("定数は20名です");
  await into("丙田 歩,へいだ あゆむ,公募,,resident01@example.jp", "丙田 進,へいだ すすむ,公募,2027/1/1,");
  const member = await db.member.findFirstOrThrow({ where: { name: "丙田 歩" } });
  expect(member.accountId).toBe(world.accounts.resident);
  expect(await db.grant.count({ where: { accountId: world.accounts.resident, role: "member" } })).toBe(1);
});

it("what is saved can be read in again, without those who left, and CP932 reads as well", async () => {
  const world = await makeWorld();
  await db.member.update({
    where: { id: world.council.members[18] ?? "" },
    data: { endedOn: new Date("2026-10-01T00:00:00Z"), endReason: "辞任" },
  });
  await db.member.update({ where: { id: world.council.members[3] ?? "" }, data: { contactDetail: "+81-44-000-0000" } });
  const { bytes } = await rosterFile(await world.viewer("secretariat"), "saiwai", null);
  const days = { startsOn: "2026-01-01", endsOn: "2029-01-01" };
  const { rows, errors } = rosterFrom(readCsv(new TextDecoder().decode(bytes)) ?? [], days, "2026-01-01");
  expect(errors).toEqual([]);
  expect(rows).toHaveLength(18);
  expect(rows.map(({ contactDetail }) => contactDetail)).toContain("+81-44-000-0000");
  expect(rows.map(({ email }) => email)).toContain("member3@example.jp");
  expect(decodedText(new Uint8Array([0x8e, 0x81, 0x96, 0xbc]))).toBe("氏名");
  await expect(rosterFile(await world.viewer("admin"), "saiwai", null)).rejects.toMatchObject({ kind: "forbidden" });
});
