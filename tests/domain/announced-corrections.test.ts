import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { correctAgendaItem } from "#app/domain/agenda/correct-item.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { correctPaper } from "#app/domain/papers/correct-paper.server.ts";
import { replacePaper } from "#app/domain/papers/replace-paper.server.ts";
import { paperPage } from "#app/domain/reports/paper-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let desk: Viewer;
let nobody: Viewer;
let ref: { ward: string; session: string };
beforeEach(async () => {
  world = await makeWorld();
  desk = await world.viewer("secretariat");
  nobody = await world.viewer("anonymous");
  ref = await makeSession(world, "announced");
});

const changes = async () => (await sessionPage(nobody, ref)).changes.map(({ what, reason }) => `${what}${reason}`);

describe("an item that was announced", () => {
  it("is corrected under its number, with the reason on the page and a letter to every member; the old words are gone", async () => {
    const before = await db.notice.count({ where: { kind: "session-changed" } });
    const words = {
      title: "公園の照明",
      body: "夜の照明",
      presenter: "公園課",
      plannedMinutes: 20,
      reason: "名称の誤り",
      revision: 1,
    };
    await correctAgendaItem(desk, { ...ref, item: "2" }, words);
    const shown = await sessionPage(nobody, ref);
    expect(shown.items[1]).toMatchObject({ number: 2, title: "公園の照明", presenter: "公園課" });
    expect(await changes()).toEqual(["議題2の名称を「公園の照明」に訂正しました。名称の誤り"]);
    expect(await db.notice.count({ where: { kind: "session-changed" } })).toBe(before + 19);
    expect(JSON.stringify(shown)).not.toContain("公園の夜間照明");
    await expect(correctAgendaItem(desk, { ...ref, item: "2" }, { ...words, revision: 2 })).rejects.toThrow(
      "変わったところがありません",
    );
  });

  it("that is closed is corrected without a word of it", async () => {
    const closed = { kind: "deliberation", openness: "closed", closedGround: "personal", addedReason: "急ぎ" } as const;
    await addAgendaItem(desk, ref, { title: "CLOSED-ITEM", ...closed });
    const words = { title: "CLOSED-NEW", body: "", presenter: "", reason: "書き方の誤り", revision: 1 };
    await correctAgendaItem(desk, { ...ref, item: "4" }, words);
    expect(await changes()).toContain("非公開の議題4の記載を訂正しました。書き方の誤り");
    expect(JSON.stringify(await sessionPage(nobody, ref))).not.toMatch(/CLOSED-/);
  });
});

it("an item's old name is gone from what was told before, too, and a stale correction is shown beside what is stored", async () => {
  const added = { kind: "deliberation", openness: "open", addedReason: "急ぎ" } as const;
  await addAgendaItem(desk, ref, { title: "甲山さんの件", ...added });
  const words = { body: "", presenter: "", reason: "個人の氏名のため" };
  await correctAgendaItem(desk, { ...ref, item: "4" }, { ...words, title: "相談の件", revision: 1 });
  expect(JSON.stringify(await sessionPage(nobody, ref))).not.toContain("甲山");
  expect(await changes()).toContain("議題4「相談の件」を加えました。急ぎ");
  await expect(
    correctAgendaItem(desk, { ...ref, item: "4" }, { ...words, title: "別の件", revision: 1 }),
  ).rejects.toMatchObject({ stored: { revision: 2, differences: [{ stored: "相談の件", typed: "別の件" }] } });
});

describe("a paper that was handed out", () => {
  const add = async (title: string, audience: "open" | "members") =>
    (await addPapers(desk, ref, { title, body: `${title}の本文`, audience })).ids[0] ?? "";
  const labels = async () => (await sessionPage(nobody, ref)).papers.map(({ label, title }) => `${label} ${title}`);

  it("gets another name, told with the reason", async () => {
    const paper = await add("点検の結果", "open");
    await correctPaper(
      desk,
      { ...ref, paper },
      { title: "点検の結果（訂正）", audience: "open", reason: "誤記", revision: 1 },
    );
    expect(await labels()).toEqual(["資料1 点検の結果（訂正）"]);
    expect(await changes()).toEqual(["資料1の名称を訂正しました。誤記"]);
  });

  it("handed out by mistake is gone at once with all its versions; the numbers of the others stay", async () => {
    const wrong = await add("連絡先の一覧", "open");
    await replacePaper(desk, { ...ref, paper: wrong }, { body: "新しい本文", reason: "追記" });
    await add("点検の結果", "open");
    const versions = await db.paperVersion.findMany({ where: { paperId: wrong } });
    const reason = "個人の連絡先が含まれていたため";
    await correctPaper(
      desk,
      { ...ref, paper: wrong },
      { title: "連絡先の一覧", audience: "closed", closedGround: "personal", reason, revision: 1 },
    );
    expect(await labels()).toEqual(["資料2 点検の結果"]);
    expect(await changes()).toEqual([`資料1を「非公開」にしました。${reason}`]);
    await expect(paperPage(nobody, { ...ref, paper: wrong })).rejects.toMatchObject({ kind: "not-found" });
    expect(versions).toHaveLength(2);
    expect(JSON.stringify(await sessionPage(nobody, ref))).not.toContain("連絡先の一覧");
    await add("三つ目", "open");
    expect(await labels()).toEqual(["資料2 点検の結果", "資料3 三つ目"]);
  });

  it("keeps its number for itself once it was taken back, and leaves no name behind it", async () => {
    const wrong = await add("甲山さんの件", "open");
    const pulled = { audience: "members", reason: "個人の氏名のため" } as const;
    await correctPaper(desk, { ...ref, paper: wrong }, { title: "相談の件", ...pulled, revision: 1 });
    await add("点検の結果", "open");
    expect(await labels()).toEqual(["資料2 点検の結果"]);
    expect(JSON.stringify(await sessionPage(nobody, ref))).not.toMatch(/甲山|相談の件/);
  });

  it("is taken back of a sitting put off or cancelled as well; another ground is a correction", async () => {
    const paper = await add("連絡先の一覧", "open");
    await cancelSession(desk, ref, { reason: "台風のため" });
    const pulled = { title: "連絡先の一覧", audience: "closed", reason: "個人の連絡先のため" } as const;
    await correctPaper(desk, { ...ref, paper }, { ...pulled, closedGround: "business", revision: 1 });
    expect(await labels()).toEqual([]);
    await correctPaper(desk, { ...ref, paper }, { ...pulled, closedGround: "personal", revision: 2 });
    expect(await db.paper.findFirst({ where: { id: paper } })).toMatchObject({ closedGround: "personal" });
  });

  it("for few is not opened to more, and nothing is told of it", async () => {
    const paper = await add("委員の資料", "members");
    const opened = { title: "委員の資料", audience: "open", reason: "公開するため", revision: 1 } as const;
    await expect(correctPaper(desk, { ...ref, paper }, opened)).rejects.toThrow("広げられません");
    await correctPaper(
      desk,
      { ...ref, paper },
      { title: "別の名称", audience: "members", reason: "誤記", revision: 1 },
    );
    expect(await changes()).toEqual([]);
  });
});
