import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { drawn, outcomeWords, type Stratum } from "./draw.rules.ts";

/** The draws of a ward, newest first: for everyone. */
export async function drawsPage(viewer: Viewer, slug: string) {
  const ward = await wardBySlug(slug);
  const draws = await db.draw.findMany({
    // A sitting's draw that was never needed is not told of once the sitting is over.
    where: {
      wardId: ward.id,
      OR: [{ sessionId: null }, { drawnAt: { not: null } }, { session: { closedAt: null, cancelledAt: null } }],
    },
    select: { id: true, title: true, startedAt: true, drawnAt: true, sessionId: true },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return { ward: { slug: ward.slug, name: ward.name }, draws, isDesk: isSecretariat(viewer, ward.id) };
}

/** A draw: what was committed to, and once it was held everything to do it again with. Names for the desk alone. */
export async function drawPage(viewer: Viewer, slug: string, id: string) {
  const ward = await wardBySlug(slug);
  const draw = found(
    isId(id)
      ? await db.draw.findFirst({
          where: { id, wardId: ward.id },
          include: { session: { select: { fiscalYear: true, number: true, cancelledAt: true } } },
        })
      : null,
  );
  const isDesk = isSecretariat(viewer, ward.id);
  const all = await db.drawEntry.findMany({ where: { drawId: draw.id }, orderBy: { number: "asc" } });
  const entries = all.filter((entry) => entry.withdrawnAt === null);
  const strata = draw.strata as Stratum[];
  const held = draw.drawnAt === null ? null : { seed: draw.seed, publicWord: draw.publicWord ?? "", at: draw.drawnAt };
  const result = held ? drawn({ ...held, strata, entries }) : [];
  const nameOf = new Map(entries.map(({ number, name }) => [number, name]));
  return {
    ward: { slug: ward.slug, name: ward.name },
    id: draw.id,
    title: draw.title,
    // The seats of a sitting for observers are given out from its own pages.
    sittingKey: draw.session ? `${draw.session.fiscalYear}-${draw.session.number}` : null,
    startedAt: draw.startedAt,
    seedHash: draw.seedHash,
    held,
    isDesk,
    withdrawn: all.flatMap(({ number, withdrawnAt, withdrawnReason }) =>
      withdrawnAt ? [{ number, at: withdrawnAt, reason: withdrawnReason ?? "" }] : [],
    ),
    entered: isDesk ? entries.map(({ number, name, stratum }) => ({ number, name, stratum })) : [],
    strata: strata.map((stratum, index) => ({
      ...stratum,
      entered: entries.filter((entry) => entry.stratum === index).length,
      numbers: entries.filter((entry) => entry.stratum === index).map(({ number }) => number),
      result: result
        .filter((entry) => entry.stratum === index)
        .map(({ number, place, outcome }) => ({
          number,
          place,
          outcome: outcomeWords[outcome],
          name: isDesk ? (nameOf.get(number) ?? "") : null,
        })),
    })),
  };
}

/** Everything to do a held draw again with, as data. */
export async function drawData(viewer: Viewer, slug: string, id: string) {
  const page = await drawPage(viewer, slug, id);
  const { seed, publicWord } = found(page.held);
  return {
    title: page.title,
    seedHash: page.seedHash,
    seed,
    publicWord,
    strata: page.strata.map(({ name, seats, reserves }) => ({ name, seats, reserves })),
    entries: page.strata.flatMap(({ numbers }, stratum) => numbers.map((number) => ({ number, stratum }))),
    result: page.strata.flatMap(({ result }) => result.map(({ number, place }) => ({ number, place }))),
  };
}
