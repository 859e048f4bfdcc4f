import { db } from "../../db/client.server.ts";
import { addDays, type Day, dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { matterName } from "../proposals/matter-name.ts";
import type { Task } from "./today-tasks.server.ts";

const atOnce = 100;
/** Within how many days whoever offers help hears from the desk, whoever asked for paper has it in the post, a photo is looked at. */
const [replyDays, postDays, photoDays] = [5, 3, 3];
const keySelect = { fiscalYear: true, number: true, title: true } as const;

type Keyed = { fiscalYear: number; number: number; title: string };

/** What the desk owes beyond first answers: reports that are due, offers of help nobody replied to, letters to post, photos. */
export async function owedTasks(wardId: string, today: Day, base: string): Promise<Task[]> {
  const [reports, offers, letters, photos] = await Promise.all([
    db.proposal.findMany({
      where: {
        wardId,
        endedAt: null,
        answeredAt: { not: null },
        nextReportOn: { lte: dayToColumn(addDays(today, 7)) },
      },
      select: { ...keySelect, nextReportOn: true, office: { select: { name: true } } },
      orderBy: [{ nextReportOn: "asc" }, { id: "asc" }],
      take: atOnce,
    }),
    db.helpOffer.findMany({
      where: { proposal: { wardId, publishedAt: { not: null }, endedAt: null }, repliedAt: null, withdrawnAt: null },
      select: { id: true, offeredAt: true, proposal: { select: keySelect } },
      orderBy: [{ offeredAt: "asc" }, { id: "asc" }],
      take: atOnce,
    }),
    db.proposal.findMany({
      where: { wardId, letterDueAt: { not: null } },
      select: { ...keySelect, letterDueAt: true },
      orderBy: [{ letterDueAt: "asc" }, { id: "asc" }],
      take: atOnce,
    }),
    db.proposalPhoto.findMany({
      where: { proposal: { wardId, publishedAt: { not: null }, endedAt: null }, judgedAt: null },
      distinct: ["proposalId"],
      select: { sentAt: true, proposal: { select: keySelect } },
      orderBy: [{ sentAt: "asc" }, { id: "asc" }],
      take: atOnce,
    }),
  ]);
  const nameOf = (matter: Keyed) => matterName(matter, today);
  const hrefOf = ({ fiscalYear, number }: Keyed) => `${base}/proposals/${fiscalYear}-${number}`;
  return [
    ...reports.flatMap((p) =>
      p.nextReportOn
        ? [
            {
              due: dayFromColumn(p.nextReportOn),
              what: `${nameOf(p)} ${p.office?.name ?? "担当課"}の取組状況の報告待ち`,
              act: "様子を見る",
              href: hrefOf(p),
              isOfMatter: true,
            },
          ]
        : [],
    ),
    ...offers.map(({ id, offeredAt, proposal }) => ({
      due: addDays(dayOf(offeredAt), replyDays),
      what: `${nameOf(proposal)} 手伝い・場所の申出への返事`,
      act: "返事をする",
      href: `${hrefOf(proposal)}/offers/${id}`,
    })),
    ...photos.map(({ sentAt, proposal }) => ({
      due: addDays(dayOf(sentAt), photoDays),
      what: `${nameOf(proposal)} 後から届いた写真`,
      act: "写真を確かめる",
      href: `${hrefOf(proposal)}#photos`,
    })),
    ...letters.flatMap((p) =>
      p.letterDueAt
        ? [
            {
              due: addDays(dayOf(p.letterDueAt), postDays),
              what: `${nameOf(p)} 郵送の回答`,
              act: "手紙を印刷する",
              href: `${hrefOf(p)}/letter`,
            },
          ]
        : [],
    ),
  ];
}
