import { db } from "../../db/client.server.ts";
import { hasMailServer } from "../../platform/mail.server.ts";
import { allow } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { type NoticeKind, noticeKinds, secretKinds } from "../notices/notice.kinds.ts";
import { deskWard } from "./desk-ward.server.ts";

const shown = 50;

/** What went or would have gone from a ward. Codes and links that sign somebody in are not shown. */
export async function wardOutbox(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const rows = await db.notice.findMany({
    where: { wardId: ward.id, kind: { notIn: [...secretKinds] } },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    take: shown,
    include: { account: true, office: true },
  });
  return {
    ward: { slug, name: ward.name },
    hasMailServer: hasMailServer(),
    letters: rows.map((row) => ({ ...letterOf(row), text: row.text })),
  };
}

/** All of them, secrets included, for the city administrator; only where no mail server takes them. */
export async function cityOutbox(viewer: Viewer) {
  allow(isAdmin(viewer));
  const rows = await db.notice.findMany({
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    take: shown,
    include: { account: true, office: true },
  });
  return {
    hasMailServer: hasMailServer(),
    letters: rows.map((row) => ({ ...letterOf(row), text: row.privateText ?? row.text })),
  };
}

type Row = {
  id: string;
  kind: string;
  queuedAt: Date;
  deliveredAt: Date | null;
  failure: string | null;
  subjectLine: string | null;
  address: string | null;
  account: { displayName: string } | null;
  office: { name: string } | null;
};

function letterOf(row: Row) {
  return {
    id: row.id,
    kind: noticeKinds[row.kind as NoticeKind] ?? row.kind,
    queuedAt: row.queuedAt,
    isDone: row.deliveredAt !== null,
    failure: row.failure,
    subject: row.subjectLine ?? "（これから作ります）",
    to: row.office?.name ?? row.account?.displayName ?? outsider(row),
  };
}

/** Addresses people left to watch a sitting or to apply are looked at where that is recorded, not here. */
function outsider({ kind, address }: Row): string {
  if (kind === "call-applied" || kind === "call-result") return "応募した人";
  if (kind === "observer-told" || kind === "observer-confirm" || kind.startsWith("session-"))
    return "傍聴を申し込んだ人";
  return address ?? "―";
}
