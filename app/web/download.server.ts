import { fileKinds, safeFileName } from "../shared/file-kinds.ts";
import { disposition } from "./file-response.server.ts";

type Made = { name: string; type: "docx" | "xlsx" | "csv" | "txt"; bytes: Uint8Array<ArrayBuffer> };

/** A file made for one reader at one moment: kept by nobody. */
export function download({ name, type, bytes }: Made): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": type === "txt" ? "text/plain; charset=utf-8" : (fileKinds[type]?.type ?? ""),
      "Content-Disposition": disposition("attachment", safeFileName(name)),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
