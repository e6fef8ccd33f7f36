import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { previewOf } from "@/lib/attachments/attachment";
import { asDownload } from "@/lib/attachments/file-name";
import { fileOf } from "@/lib/attachments/file-store";
import { attachmentById } from "@/lib/attachments/open";
import { NotFound } from "@/lib/errors";
import { route } from "@/lib/route";

/**
 * The bytes of a file on a record that the viewer may see, to be saved and never shown as a page of ours: only
 * pictures and PDF keep their type, which a page of ours then shows.
 */
export const GET = route<{ id: string }>("records", async (viewer, _request, { id }) => {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new NotFound("This file");
  const { name, type, bytes, hash } = attachmentById(viewer, Number(id)).attachment;
  const found = await stat(fileOf(hash)).catch(() => null);
  if (!found) throw new NotFound("This file");
  const body = Readable.toWeb(createReadStream(fileOf(hash))) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "content-type": previewOf(type) ? type : "application/octet-stream",
      "content-length": String(bytes),
      "content-disposition": asDownload(name),
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
  });
});
