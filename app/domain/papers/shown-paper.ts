import { kindOfType, sizeInWords } from "../../shared/file-kinds.ts";
import { handingWords } from "./papers.schema.ts";

type Version = {
  id: string;
  number: number;
  fileName: string | null;
  alt: string;
  reason: string | null;
  addedAt: Date;
  file: { size: number; type: string; pages: number | null } | null;
};

type Row = {
  id: string;
  label: string;
  title: string;
  audience: "open" | "members" | "closed";
  handing: keyof typeof handingWords;
  versions: Version[];
};

/** What a list of papers tells of each: its name, its file, and that it was replaced. Versions come newest first. */
export type ShownPaper = {
  id: string;
  label: string;
  title: string;
  audience: Row["audience"];
  handing: string;
  /** 「PDF・6ページ・1.2MB」; null for words typed here. */
  fileWords: string | null;
  replaced: { at: Date; reason: string | null } | null;
};

export function shownPaper({ id, label, title, audience, handing, versions }: Row): ShownPaper {
  const latest = versions[0];
  return {
    id,
    label,
    title,
    audience,
    handing: handingWords[handing],
    fileWords: latest?.file ? fileWords(latest.file) : null,
    replaced: latest && latest.number > 1 ? { at: latest.addedAt, reason: latest.reason } : null,
  };
}

/** 「PDF・6ページ・1.2MB」: what and how much, before anything is downloaded. */
export function fileWords({ size, type, pages }: NonNullable<Version["file"]>): string {
  const word = kindOfType(type)?.word ?? "ファイル";
  return [word, ...(pages ? [`${pages}ページ`] : []), sizeInWords(size)].join("・");
}

/** What lists of papers load of each version. */
export const versionSelect = {
  id: true,
  number: true,
  fileName: true,
  alt: true,
  reason: true,
  addedAt: true,
  file: { select: { size: true, type: true, pages: true } },
} as const;

/** Where a version's file is: an address of its own for ever. */
export const fileHref = (ward: string, version: { id: string; fileName: string | null }): string =>
  `/wards/${ward}/papers/${version.id}/${encodeURIComponent(version.fileName ?? "")}`;
