import { db } from "../../db/client.server.ts";
import { wordFile } from "../../platform/word.server.ts";
import { dayOf, longDay } from "../../shared/dates.ts";
import { allow, found, Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { composeMinutes } from "../minutes/compose-minutes.server.ts";
import { draftMinutesPage } from "../minutes/draft-minutes-page.server.ts";
import { confirmationDocument, minutesDocument, writingDocument } from "../minutes/minutes-document.ts";
import { minutesText } from "../minutes/minutes-text.ts";
import { minutesXml } from "../minutes/minutes-xml.ts";
import { readableMinutes } from "../reports/minutes-page.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { installation } from "../wards/installation.server.ts";
import { demoMark } from "./session-papers.server.ts";

/** A published version as a file: Word, plain text, or Akoma Ntoso. Made of the stored version alone, as the page is. */
export async function minutesFile(viewer: Viewer, ref: SessionRef, file: string, version: string | null) {
  if (file !== "minutes.docx" && file !== "minutes.txt" && file !== "minutes.xml") throw new Problem("not-found");
  const { content, contact, errata, session, ward, key, version: shown } = await readableMinutes(viewer, ref, version);
  const note = `第${shown.number}版　${longDay(dayOf(shown.publishedAt))}掲載`;
  const name = `会議録_第${session.ordinal}回${session.title}_第${shown.number}版`;
  const { isDemo } = await installation();
  const mark = isDemo ? demoMark : null;
  if (file === "minutes.txt") {
    const bytes = new TextEncoder().encode(minutesText(content, { contact, errata, note, mark }));
    return { name: `${name}.txt`, type: "txt", bytes } as const;
  }
  if (file === "minutes.xml") {
    const edition = {
      ward: ward.slug,
      session: key,
      version: shown.number,
      publishedAt: shown.publishedAt,
      sha256: found(shown.sha256),
      errata,
    };
    const bytes = new TextEncoder().encode(minutesXml(content, edition, note, mark));
    return { name: `${name}.xml`, type: "xml", bytes } as const;
  }
  const bytes = await wordFile(minutesDocument(content, { contact, errata, note }), mark);
  return { name: `${name}.docx`, type: "docx", bytes } as const;
}

/** The draft as members check it, as a Word file: for whoever reads on paper. */
export async function confirmationFile(viewer: Viewer, ref: SessionRef) {
  const { title, content, closed, confirmBy } = await draftMinutesPage(viewer, ref);
  const { isDemo } = await installation();
  const until = confirmBy
    ? `直すところがあれば、${longDay(confirmBy)}までに、発言の番号を添えて事務局へお知らせください。`
    : "直すところがあれば、発言の番号を添えて事務局へお知らせください。";
  const words = closed.map(({ heading, pieces }) => ({ heading, text: pieces.map(({ text }) => text).join("") }));
  const bytes = await wordFile(confirmationDocument({ content, until, closed: words }), isDemo ? demoMark : null);
  return { name: `会議録の確認_${title}.docx`, type: "docx", bytes } as const;
}

/** The Word file a clerk writes the minutes in, filled in from the record as it is now. */
export async function writingFile(viewer: Viewer, ref: SessionRef) {
  const facts = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, facts.wardId));
  const session = found(await db.councilSession.findFirst({ where: { id: facts.id, minutes: { isNot: null } } }));
  const { isDemo } = await installation();
  const bytes = await wordFile(writingDocument(await composeMinutes(db, session)), isDemo ? demoMark : null);
  return { name: `会議録の下書き_第${session.ordinal}回${session.title}.docx`, type: "docx", bytes } as const;
}
