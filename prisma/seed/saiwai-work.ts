/** What was done about the lights of 幸区, beside the line itself: help, money, the city's plan, and a picture. */
import { db } from "../../app/db/client.server.ts";
import { offerHelp } from "../../app/domain/offers/offer-help.server.ts";
import { replyOffer } from "../../app/domain/offers/reply-offer.server.ts";
import { addPlanItem } from "../../app/domain/plans/add-plan-item.server.ts";
import { linkPlan } from "../../app/domain/plans/link-plan.server.ts";
import { enterProject } from "../../app/domain/projects/enter-project.server.ts";
import { reviseProject } from "../../app/domain/projects/revise-project.server.ts";
import { assessImplementer } from "../../app/domain/responses/assess-implementer.server.ts";
import { reportProgress } from "../../app/domain/responses/report-progress.server.ts";
import { dayOf, fiscalYearOf } from "../../app/shared/dates.ts";
import type { Clock } from "./clock.ts";
import { asUpload } from "./papers.ts";
import { as } from "./people.ts";
import { lightedPath } from "./pictures.ts";
import type { Ref } from "./proposals.ts";

/** Offered while it was being discussed. */
export async function neighboursHelp(clock: Clock, ref: Ref) {
  await offerHelp(await as("resident03", ref.ward, clock.at(-66, "20:10")), ref, {
    words: "月に一度、夜の見回りのときに明かりが切れていないかを確かめられます。",
    mayPass: "on",
  });
  const { id: offer } = await db.helpOffer.findFirstOrThrow({ orderBy: { offeredAt: "desc" } });
  await replyOffer(
    await as("secretariat", ref.ward, clock.at(-64)),
    { ...ref, offer },
    {
      reply: "ありがとうございます。設置が終わりましたら、見回りの日をお知らせします。",
      passOn: "on",
    },
  );
}

/** What was decided beside the answer. */
export async function moneyAndPlan(clock: Clock, ref: Ref) {
  const desk = await as("secretariat", ref.ward, clock.at(-50));
  const { id: planItemId } = await addPlanItem(await as("admin", "city", clock.at(-200)), {
    plan: "総合計画",
    number: "基本政策5",
    title: "参加と協働により市民自治を推進する",
    period: "令和8年度から令和11年度まで",
    slug: "basic-5",
  });
  await linkPlan(desk, ref, { planItemId });
  await assessImplementer(desk, ref, {
    implementer: "together",
    convenience: "通学や塾の帰りに毎日使う道で、近くの人がいちばん早く異常に気付けます。",
    locality: "見回りは町内会と学校が続けており、地域で分担するほうが行き届きます。",
    efficiency: "設置と電気代は区が受け持ち、点検の声かけを地域が受け持つと、費用を抑えられます。",
    revision: 0,
  });
  const office = await db.office.findFirstOrThrow({ where: { slug: "roadpark", ward: { slug: ref.ward } } });
  const project = {
    name: "第二公園の園路照明の設置",
    description: "北側の園路に、足元を照らす照明を6基設置します。",
    fiscalYear: fiscalYearOf(dayOf(clock.at(-50))),
    officeId: office.id,
    budget: 2_400_000,
  };
  const { id } = await enterProject(desk, ref, { ...project, state: "running" });
  await reviseProject(
    await as("secretariat", ref.ward, clock.at(-11)),
    { ward: ref.ward, project: id },
    { ...project, state: "finished", spent: 2_318_000, revision: 1 },
  );
}

/** Seen on the spot, in a drawn picture. */
export async function onTheSpot(clock: Clock, ref: Ref) {
  await reportProgress(
    await as("roadpark", ref.ward, clock.at(-13)),
    ref,
    {
      text: "照明6基の設置を終え、日が暮れてから明るさを測りました。足元は5ルクスを超えています。",
      happenedOn: clock.day(-14),
      place: "幸区小倉 第二公園 北側の園路",
      participants: 9,
      photoAlt: "夜の園路に照明が並び、足元まで明るく照らされている様子を描いた図。",
    },
    [asUpload("園路の照明.png", lightedPath())],
  );
}
