/** 幸区's 安全・安心部会: one sitting held and reported, one to come. */
import { settleAgendaItem } from "../../app/domain/agenda/settle-item.server.ts";
import { closeSession } from "../../app/domain/sessions/close-session.server.ts";
import type { Clock } from "./clock.ts";
import { announce, holdWith, memberIds, prepare, summary } from "./sittings.ts";

export async function partSittings(clock: Clock): Promise<void> {
  const plan = { ward: "saiwai", part: "安全・安心部会" };
  const held = await prepare(clock, { ...plan, draftedOn: -60, on: -40, items: [{ title: "夜道を歩いた結果" }] });
  const ref = await announce(clock, held, -52);
  const ids = await memberIds("saiwai");
  const desk = await holdWith(clock, ref, -40, ids.slice(2, 8));
  await settleAgendaItem(await desk("18:40"), { ...ref, item: "1" }, { result: "reported", memo: "" });
  await settleAgendaItem(
    await desk("19:30"),
    { ...ref, item: "2" },
    {
      result: "noted",
      memo: "暗い所を地図にまとめ、全体会議に報告することとした。",
    },
  );
  await closeSession(await desk("20:01"), ref, { time: "20:00" });
  await summary(clock, ref, -38);
  const next = await prepare(clock, { ...plan, draftedOn: -12, on: 20, items: [{ title: "地図の仕上げ" }] });
  await announce(clock, next, -7);
}
