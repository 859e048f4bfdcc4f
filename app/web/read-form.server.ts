import { readMultipart, type Upload } from "../platform/multipart.server.ts";

/** What a resident may send at once: three photos, and no more of anything. */
const photosOnly = { files: 4, fileSize: 10 * 1024 * 1024 };

type Received = { form: FormData; uploads: readonly Upload[]; isCut: boolean; discard: () => Promise<void> };

/** The fields of a form and its files; null where it cannot be read, or sends files nobody would take. */
export async function readForm(request: Request, from: "staff" | "anybody" | null): Promise<Received | null> {
  const isMultipart = request.headers.get("Content-Type")?.startsWith("multipart/form-data") ?? false;
  if (isMultipart && from) return readMultipart(request, from === "anybody" ? photosOnly : {}).catch(() => null);
  const form = await request.formData().catch(() => null);
  return form && { form: withoutFiles(form), uploads: [], isCut: false, discard: async () => {} };
}

function withoutFiles(form: FormData): FormData {
  for (const [name, value] of [...form.entries()]) if (typeof value !== "string") form.delete(name);
  return form;
}
