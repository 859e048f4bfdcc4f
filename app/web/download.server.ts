import { fileKinds, safeFileName } from "../shared/file-kinds.ts";
import { disposition } from "./file-response.server.ts";

/** What is made here alone, and never taken in. */
const plain: Record<string, string> = { txt: "text/plain; charset=utf-8", xml: "application/xml; charset=utf-8" };

type Made = { name: string; type: "docx" | "xlsx" | "csv" | "txt" | "xml"; bytes: Uint8Array<ArrayBuffer> };

/** A file made for one reader at one moment: kept by nobody. */
export function download({ name, type, bytes }: Made): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": plain[type] ?? fileKinds[type]?.type ?? "",
      "Content-Disposition": disposition("attachment", safeFileName(name)),
      "Cache-Control": "private, no-store",
    },
  });
}
