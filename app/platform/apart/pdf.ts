import { extractText, getDocumentProxy } from "unpdf";

export type PdfFacts = { pages: number; authors: string };

/** Pages and the people named in a PDF; null where it cannot be opened. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts | null> {
  return withPdf(bytes, async (pdf) => {
    const { info } = (await pdf.getMetadata()) as { info?: { Author?: unknown } };
    return { pages: pdf.numPages, authors: typeof info?.Author === "string" ? info.Author.trim() : "" };
  });
}

/** The words of a PDF, page after page. */
export async function pdfText(bytes: Uint8Array): Promise<string | null> {
  return withPdf(bytes, async (pdf) => (await extractText(pdf, { mergePages: false })).text.join("\n\f"));
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function withPdf<T>(bytes: Uint8Array, read: (pdf: Pdf) => Promise<T>): Promise<T | null> {
  try {
    // The reader takes the bytes over, so it gets its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      return await read(pdf);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    return null;
  }
}
