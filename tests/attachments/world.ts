import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Viewer } from "@/lib/access/viewer";
import { addAttachment } from "@/lib/attachments/add";
import { noon } from "../support/world";

export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function* inPieces(bytes: Buffer, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Attaches bytes; `said` is how many the sender says there are. */
export const attach = (
  viewer: Viewer,
  recordId: number,
  file: { name?: string; bytes?: Buffer; said?: number } = {},
  now = noon,
): Promise<number> => {
  const { name = "note.txt", bytes = Buffer.from("Some words") } = file;
  const sent = { name, bytes: file.said ?? bytes.length, body: inPieces(bytes) };
  return addAttachment(viewer, recordId, sent, now);
};

/** The files that are in the folder, those on their way among them. */
export const filesIn = (folder: string): string[] =>
  readdirSync(join(folder, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
