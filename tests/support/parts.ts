/** A 部会 of 幸区 and its sittings. */
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { now, viewerOf, type World } from "./make.ts";

export type PartWorld = Awaited<ReturnType<typeof makePart>>;

/** Seven members of the council (places 5 to 11), the first of them its head, and the means to let them sit. */
export async function makePart(world: World) {
  const desk = await world.viewer("secretariat");
  const early = await world.viewer("secretariat", new Date(now.getTime() - 20 * 86_400_000));
  const member = (place: number) => world.council.members[place] ?? "";
  const chosen = { name: "安全部会", theme: "夜道", memberIds: [5, 6, 7, 8, 9, 10, 11].map(member), headId: member(5) };
  const { id: part } = await formSubcommittee(early, "saiwai", world.council.termId, chosen);

  /** Announced for some days from now, with one item and one paper for members. */
  const sitting = async (days: number) => {
    const { id } = await draftSession(early, "saiwai", { body: part });
    const startsAt = new Date(now.getTime() + days * 86_400_000);
    await db.councilSession.update({
      where: { id },
      data: { startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) },
    });
    const draft = { ward: "saiwai", session: id };
    await addAgendaItem(early, draft, { title: "夜道の点検", kind: "deliberation", openness: "open" });
    await addPapers(early, draft, { title: "部会の資料", body: "本文", audience: "members" });
    const { key } = await announceSession(early, draft, {});
    return { ward: "saiwai", session: key };
  };

  const open = (ref: { ward: string; session: string }, places: number[]) =>
    openSession(desk, ref, {
      time: "10:00",
      memberIds: places.map(member),
      onlineIds: [],
      presidingId: member(places[0] ?? 0),
      entry: "live",
      staffPresent: "",
      advisersPresent: "",
      observerCount: 0,
      pressCount: 0,
    });

  const signedIn = (place: number) => viewerOf(world.council.accounts[place] ?? null);
  return { desk, early, part, chosen, member, signedIn, sitting, open };
}
