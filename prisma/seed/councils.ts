import { appointMember } from "../../app/domain/councils/appoint-member.server.ts";
import { endAppointment } from "../../app/domain/councils/end-appointment.server.ts";
import { formSubcommittee } from "../../app/domain/councils/form-subcommittee.server.ts";
import { foundCouncil } from "../../app/domain/councils/found-council.server.ts";
import { nameOfficer } from "../../app/domain/councils/name-officer.server.ts";
import { reviseRules } from "../../app/domain/councils/revise-rules.server.ts";
import type { RuleValues } from "../../app/domain/councils/rules.schema.ts";
import { startTerm } from "../../app/domain/councils/start-term.server.ts";
import { wards } from "./city.ts";
import type { Clock } from "./clock.ts";
import { as, memberRoles, personOf } from "./people.ts";

const groups = [
  "町内会連合会",
  "商店街連合会",
  "民生委員児童委員協議会",
  "PTA連絡協議会",
  "スポーツ推進委員会",
  "文化協会",
];
/** Twelve from organisations, five by open call, three by the ward head; in 宮前区 six of each. */
const basisOf = (ward: string, place: number) => {
  const [organisations, calls] = ward === "miyamae" ? [6, 12] : [12, 17];
  return place < organisations ? "organisation" : place < calls ? "open_call" : "ward_head";
};

/** Every ward has its standing council in a second term; 幸区 also its 部会 and a member who resigned. */
export async function loadCouncils(clock: Clock): Promise<void> {
  await reviseRules(
    await as("admin", "city", clock.at(-980)),
    { level: "city" },
    {
      source: "区民会議の運営の標準 第2条から第9条まで",
      validFrom: clock.day(-980),
      values: { noticeDays: 7, summaryDays: 2 },
    },
  );
  for (const [index, ward] of wards.entries()) {
    const admin = await as("admin", "city", clock.at(-975));
    await foundCouncil(
      admin,
      ward.slug,
      {
        name: ward.slug === "tama" ? "多摩区地域デザイン会議" : `${ward.name}区民会議`,
        establishedOn: clock.day(-975),
      },
      rulesOfWard(ward.slug),
    );
    const earlier = await as("secretariat", ward.slug, clock.at(-972));
    const first = await startTerm(earlier, ward.slug, { startsOn: clock.day(-970), endsOn: clock.day(-241) });
    if (ward.slug === "saiwai" || ward.slug === "miyamae")
      await firstMembers(clock, ward.slug, earlier, first.id, index + 3);
    const desk = await as("secretariat", ward.slug, clock.at(-242));
    const term = await startTerm(desk, ward.slug, { startsOn: clock.day(-240), endsOn: clock.day(490) });
    // A 対話の場 has no members: people take part in one sitting.
    if (ward.slug === "tama") continue;
    const ids: string[] = [];
    const roles = ward.slug === "miyamae" ? memberRoles.slice(0, 18) : memberRoles;
    for (const [place, role] of roles.entries()) {
      ids.push(
        (await appoint(desk, ward.slug, term.id, index, place, clock.day(-240), `${role}@${ward.slug}.example.jp`)).id,
      );
    }
    await nameOfficer(desk, ward.slug, { memberId: ids[0] ?? "", post: "chair", startsOn: clock.day(-235) });
    await nameOfficer(desk, ward.slug, { memberId: ids[1] ?? "", post: "vice_chair", startsOn: clock.day(-235) });
    if (ward.slug === "saiwai") await finishSaiwai(clock, term.id, ids);
  }
}

/** What each body does differently from the city's standard: seats, the quorum, where 決裁 is kept. */
function rulesOfWard(slug: string): RuleValues {
  if (slug === "saiwai")
    return {
      seats: 20,
      seatMix: { organisation: 12, open_call: 5, ward_head: 3, scholar: 0 },
      noticeDays: 7,
      namesOfVotes: true,
      writtenVotes: true,
    };
  if (slug === "tama") return { preset: "dialogue", noticeDays: 7, observerCap: 20 };
  if (slug === "asao") return { quorum: { kind: "more_than_half", base: "seats" } };
  if (slug === "nakahara") return { approvals: { session: "on_screen", response: "on_screen", minutes: "on_screen" } };
  if (slug === "miyamae")
    return {
      seats: 18,
      seatsAre: "exactly",
      seatMix: { organisation: 6, open_call: 6, ward_head: 6, scholar: 0 },
      chairTitle: "議長",
      viceChairTitle: "副議長",
      quorum: { kind: "half_or_more", base: "seats" },
      observerEntry: "registration",
      residentOpinions: true,
      opinionsPublic: true,
    };
  return slug === "takatsu" ? { approvals: { session: "number", response: "number", minutes: "number" } } : {};
}

/** Eighteen of the first term. In 宮前区, whose first term is told whole, two of them sign in to this day. */
async function firstMembers(
  clock: Clock,
  ward: string,
  desk: Awaited<ReturnType<typeof as>>,
  termId: string,
  people: number,
) {
  const ids: string[] = [];
  for (let place = 0; place < 18; place += 1) {
    const email = ward === "miyamae" && place >= 16 ? `${memberRoles[place + 2]}@${ward}.example.jp` : null;
    ids.push((await appoint(desk, ward, termId, people, place, clock.day(-970), email)).id);
  }
  if (ward !== "miyamae") return;
  const [chair = "", ...deputies] = ids.slice(0, 3);
  await nameOfficer(desk, ward, { memberId: chair, post: "chair", startsOn: clock.day(-970) });
  for (const memberId of deputies)
    await nameOfficer(desk, ward, { memberId, post: "vice_chair", startsOn: clock.day(-970) });
}

async function finishSaiwai(clock: Clock, termId: string, ids: string[]) {
  const desk = await as("secretariat", "saiwai", clock.at(-150));
  const some = (places: number[]) => places.map((place) => ids[place] ?? "");
  await formSubcommittee(desk, "saiwai", termId, {
    name: "安全・安心部会",
    theme: "夜道と通学路の安全",
    memberIds: some([2, 3, 4, 5, 6, 7, 8]),
    headId: ids[2] ?? "",
  });
  await formSubcommittee(desk, "saiwai", termId, {
    name: "つながり部会",
    theme: "世代を超えた居場所づくり",
    memberIds: some([9, 10, 11, 12, 13, 14, 15]),
    headId: ids[9] ?? "",
  });
  const later = await as("secretariat", "saiwai", clock.at(-90));
  await endAppointment(later, "saiwai", { memberId: ids[19] ?? "", endedOn: clock.day(-90), reason: "辞任" });
}

async function appoint(
  desk: Awaited<ReturnType<typeof as>>,
  ward: string,
  termId: string,
  people: number,
  place: number,
  startsOn: string,
  email: string | null,
) {
  const [name, kana] = personOf(people, place);
  const basis = basisOf(ward, place);
  return appointMember(desk, ward, termId, {
    name,
    kana,
    basis,
    startsOn,
    contactMeans: "mail",
    organisation: basis === "organisation" ? (groups[place % groups.length] ?? "") : "",
    ...(email ? { email } : {}),
  });
}
