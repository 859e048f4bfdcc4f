import { dayOf } from "../../shared/dates.ts";
import { element as e, type Xml, xmlDocument } from "../../shared/xml.ts";
import type { Erratum, PublicItem, PublicMinutes, PublicPerson, PublicStatement } from "./minutes.content.ts";
import { decisionLines, erratumLine, headRows, itemLine, stageText } from "./minutes-lines.ts";

/** Which published version it is: what the names of the document are made of. */
export type Edition = {
  ward: string;
  session: string;
  version: number;
  publishedAt: Date;
  sha256: string;
  errata: readonly Erratum[];
};

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * A published version as Akoma Ntoso 3.0 (OASIS LegalDocML), a `debate`: the head as its preface, the roll, then a
 * section for each item with speeches by whoever the minutes name. Made of the stored version alone.
 */
export function minutesXml(content: PublicMinutes, edition: Edition, note: string, mark: string | null): string {
  const speakers = speakersOf(content);
  const main = e(
    "debate",
    { name: "minutes", contains: edition.version === 1 ? "originalVersion" : "singleVersion" },
    meta(content, edition, speakers),
    e(
      "preface",
      {},
      ...(mark ? [p(mark)] : []),
      e("p", {}, e("docTitle", {}, `${content.title} 会議録`)),
      ...headRows(content).map(({ label, text }) => p(`${label}　${text.replaceAll("\n", "、")}`)),
      ...(content.timeline ?? []).map(p),
    ),
    e("debateBody", {}, ...body(content, speakers)),
    e("conclusions", {}, ...edition.errata.map((one) => p(erratumLine(one))), p(note)),
  );
  return xmlDocument(e("akomaNtoso", { xmlns: namespace }, main));
}

const p = (text: string): Xml => e("p", {}, text);

/** Every speaker once, by the order of speaking, with the name the references give them. */
function speakersOf(content: PublicMinutes): ReadonlyMap<string, string> {
  const spoken = [...content.general, ...content.items.flatMap((item) => (item.isClosed ? [] : item.statements))];
  const names = [...new Set(spoken.map(({ speaker }) => speaker).filter((speaker) => speaker !== ""))];
  return new Map(names.map((name, index) => [name, `speaker_${index + 1}`]));
}

function meta(content: PublicMinutes, edition: Edition, speakers: ReadonlyMap<string, string>): Xml {
  const held = dayOf(new Date(content.startsAt));
  const published = dayOf(edition.publishedAt);
  const work = `/akn/jp/debate/${held}/${edition.ward}-${edition.session}`;
  const expression = `${work}/jpn@${published}`;
  const level = (name: string, uri: string, main: string, date: string, what: string, ...own: Xml[]) =>
    e(
      name,
      {},
      e("FRBRthis", { value: main }),
      e("FRBRuri", { value: uri }),
      ...(name === "FRBRManifestation" ? [e("FRBRalias", { value: edition.sha256, name: "sha256" })] : []),
      e("FRBRdate", { date, name: what }),
      e("FRBRauthor", { href: "#council" }),
      ...own,
    );
  return e(
    "meta",
    {},
    e(
      "identification",
      { source: "#secretariat" },
      level(
        "FRBRWork",
        work,
        `${work}/!main`,
        held,
        "sitting",
        e("FRBRcountry", { value: "jp" }),
        e("FRBRnumber", { value: edition.session }),
        e("FRBRname", { value: content.title }),
      ),
      level(
        "FRBRExpression",
        expression,
        `${expression}/!main`,
        published,
        "publication",
        e("FRBRversionNumber", { value: edition.version }),
        e("FRBRlanguage", { language: "jpn" }),
      ),
      level(
        "FRBRManifestation",
        `${expression}.xml`,
        `${expression}/!main.xml`,
        published,
        "publication",
        e("FRBRformat", { value: "application/akn+xml" }),
      ),
    ),
    e(
      "references",
      { source: "#secretariat" },
      e("TLCOrganization", {
        eId: "council",
        href: `/ontology/organization/jp/${edition.ward}`,
        showAs: content.council,
      }),
      e("TLCOrganization", {
        eId: "secretariat",
        href: `/ontology/organization/jp/${edition.ward}/secretariat`,
        showAs: `${content.ward}役所`,
      }),
      ...[...speakers].map(([name, eId]) =>
        e("TLCPerson", { eId, href: `/ontology/person/jp/${edition.ward}/${edition.session}/${eId}`, showAs: name }),
      ),
    ),
  );
}

function body(content: PublicMinutes, speakers: ReadonlyMap<string, string>): Xml[] {
  const [present, absent] = [content.attendance.present ?? [], content.attendance.absent ?? []];
  const list = (heading: string, eId: string, people: readonly PublicPerson[]) =>
    people.length === 0
      ? []
      : [
          p(heading),
          e("ul", { eId }, ...people.map(({ name, post, times }) => e("li", {}, [name, post, ...times].join("　")))),
        ];
  return [
    ...(present.length + absent.length > 0
      ? [
          e(
            "rollCall",
            { eId: "roll" },
            e("heading", {}, "出席"),
            ...list("出席した委員", "roll__present", present),
            ...list("欠席した委員", "roll__absent", absent),
          ),
        ]
      : []),
    ...(content.general.length > 0
      ? [
          e(
            "debateSection",
            { eId: "general", name: "general" },
            e("heading", {}, "会議全体"),
            ...spoken(content.general, speakers),
          ),
        ]
      : []),
    ...content.items.map((item) => section(item, speakers)),
  ];
}

function section(item: PublicItem, speakers: ReadonlyMap<string, string>): Xml {
  const eId = `item-${item.number}`;
  const head = [e("num", {}, String(item.label ?? item.number)), e("heading", {}, itemLine(item))];
  if (item.isClosed) return e("debateSection", { eId, name: "closed" }, ...head, p(`【非公開】${item.ground}`));
  const decided = decisionLines(item);
  return e(
    "debateSection",
    { eId, name: "item" },
    ...head,
    ...(item.withdrawn ? [p(`取下げ（${item.withdrawn}）`)] : []),
    ...item.recused.map(p),
    ...spoken(item.statements, speakers),
    ...(decided.length > 0
      ? [e("debateSection", { eId: `${eId}__decision`, name: "decision" }, ...decided.map(p))]
      : []),
  );
}

const spoken = (statements: readonly PublicStatement[], speakers: ReadonlyMap<string, string>): Xml[] =>
  statements.map(({ id, speaker, text, isTopic }) =>
    isTopic
      ? e("p", { eId: `s-${id}`, class: "topic" }, e("b", {}, text))
      : speaker === ""
        ? e("p", { eId: `s-${id}` }, e("remark", { type: "sceneDescription" }, stageText(text)))
        : e(
            "speech",
            { eId: `s-${id}`, by: `#${speakers.get(speaker) ?? ""}` },
            e("from", {}, speaker),
            ...text.split("\n").map(p),
          ),
  );
