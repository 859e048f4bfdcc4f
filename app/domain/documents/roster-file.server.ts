import { toCsv } from "../../shared/csv.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { basisWords } from "../councils/councils.schema.ts";
import { contactWords, rosterHeads } from "../councils/roster.rules.ts";
import { deskMembers } from "../desk/desk-members.server.ts";
import { installation } from "../wards/installation.server.ts";

/** 委員名簿 as a file that can be read in again. */
export async function rosterFile(viewer: Viewer, slug: string, ordinal: string | null) {
  const { term, members, ward } = await deskMembers(viewer, slug, ordinal);
  const { isDemo } = await installation();
  const mark = isDemo ? ["実演用・実在の会議ではありません"] : [];
  const rows = members.map((member) => [
    member.name,
    member.kana,
    basisWords[member.basis],
    member.organisation ?? "",
    member.startsOn,
    contactWords[member.contactMeans as keyof typeof contactWords],
    member.contactDetail,
    ...mark.map(() => ""),
  ]);
  return {
    name: `委員名簿_${ward.name}_第${found(term).ordinal}期.csv`,
    type: "csv",
    bytes: new TextEncoder().encode(toCsv([...rosterHeads, ...mark], rows)),
  } as const;
}
