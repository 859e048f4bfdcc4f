import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { importRoster } from "#app/domain/councils/import-roster.server.ts";
import { rosterFrom } from "#app/domain/councils/roster.rules.ts";
import { rosterFile } from "#app/domain/documents/roster-file.server.ts";
import { readCsv } from "#app/platform/csv-reading.server.ts";
import { decodedText } from "#app/platform/multipart.server.ts";
import { makeWorld } from "#tests/support/make.ts";

const term = { startsOn: "2026-04-01", endsOn: "2028-03-31" };
const read = (csv: string) => rosterFrom(readCsv(csv) ?? [], term);

it("reads the columns by their names, in any order, days as spreadsheets write them", () => {
  const { rows, errors } = read(
    "選出区分\t氏名\tふりがな\t委嘱の日\t連絡のしかた\t送り先\n公募\t甲山 一郎\tこうやま いちろう\t２０２６/4/1\tFAX\t044-000-0000",
  );
  expect(errors).toEqual([]);
  expect(rows).toEqual([
    {
      name: "甲山 一郎",
      kana: "こうやま いちろう",
      basis: "open_call",
      organisation: "",
      startsOn: "2026-04-01",
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
    "2 ふりがなを、ひらが",
    "3 氏名がありません。",
    "3 選出区分は「団体推",
    "4 連絡のしかたは「メ",
    "4 委嘱の日は、期の間",
    "6 委嘱の日は「202",
    "6 同じ氏名とふりがな",
  ]);
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
  await expect(importRoster(desk, "saiwai", world.council.termId, { csv: wrong })).rejects.toThrow("1か所を直して");
  const one = ["氏名,ふりがな,選出区分", line("丙田 歩")].join("\n");
  expect(await importRoster(desk, "saiwai", world.council.termId, { csv: one })).toEqual({ count: 1 });
});

it("what is saved can be read in again, and CP932 reads as well", async () => {
  const world = await makeWorld();
  const { bytes } = await rosterFile(await world.viewer("secretariat"), "saiwai", null);
  const { rows, errors } = rosterFrom(readCsv(new TextDecoder().decode(bytes)) ?? [], {
    startsOn: "2026-01-01",
    endsOn: "2029-01-01",
  });
  expect(errors).toEqual([]);
  expect(rows).toHaveLength(19);
  expect(decodedText(new Uint8Array([0x8e, 0x81, 0x96, 0xbc]))).toBe("氏名");
});
