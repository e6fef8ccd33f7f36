import { asDownload } from "@/lib/attachments/file-name";

/** A PDF to be saved: it is never shown as a page of ours. */
export const pdfResponse = (bytes: Buffer, fileName: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": asDownload(fileName),
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "private, no-store",
    },
  });
