import { db } from "../../db/client.server.ts";
import { toCsv } from "../../shared/csv.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { basisWords } from "../councils/councils.schema.ts";
import { currentTermId } from "../councils/current-term.server.ts";
import { contactWords, rosterHeads } from "../councils/roster.rules.ts";
import { deskWard } from "../desk/desk-ward.server.ts";
import { installation } from "../wards/installation.server.ts";

/** 委員名簿 of those who serve, as a file that can be read in again. For the secretariat alone: it says where members live. */
export async function rosterFile(viewer: Viewer, slug: string, ordinal: string | null) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const termId = await currentTermId(slug, dayOf(viewer.now), ordinal);
  const [term, { isDemo }] = await Promise.all([
    db.term.findFirstOrThrow({
      where: { id: termId },
      include: {
        members: {
          where: { endedOn: null },
          orderBy: [{ sortKey: "asc" }, { id: "asc" }],
          include: { account: { select: { email: true } } },
        },
      },
    }),
    installation(),
  ]);
  const mark = isDemo ? ["実演用・実在の会議ではありません"] : [];
  const rows = term.members.map((member) => [
    member.name,
    member.kana,
    basisWords[member.basis],
    member.organisation ?? "",
    dayFromColumn(member.startsOn),
    member.account?.email ?? "",
    contactWords[member.contactMeans as keyof typeof contactWords],
    member.contactDetail,
    ...mark.map(() => ""),
  ]);
  return {
    name: `委員名簿_${ward.name}_第${term.ordinal}期.csv`,
    type: "csv",
    bytes: new TextEncoder().encode(toCsv([...rosterHeads, ...mark], rows)),
  } as const;
}
