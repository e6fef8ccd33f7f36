import { createReadStream } from "node:fs";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Tells how the text of a file is written: by its byte order mark; without one, UTF-16 by its zeros, UTF-8 when all of
 * the file reads as it, and else Windows-1252, in which every byte means something. Reads in pieces.
 */
export async function sniffEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const marked = first ? byMark(piece) : undefined;
    if (marked) return marked;
    first = false;
    if (!reads(decoder, piece)) return "windows-1252";
  }
  return reads(decoder) ? "utf-8" : "windows-1252";
}

function byMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return byZeros(head.subarray(0, 4096));
}

/** Text of the Latin alphabet has a zero in every other byte when it is UTF-16. */
function byZeros(head: Buffer): Encoding | undefined {
  const zeros = (from: 0 | 1) => head.filter((byte, place) => place % 2 === from && byte === 0).length;
  const many = head.length / 8;
  if (zeros(1) > many) return "utf-16le";
  return zeros(0) > many ? "utf-16be" : undefined;
}

function reads(decoder: TextDecoder, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}
