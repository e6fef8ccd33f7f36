import { open } from "node:fs/promises";
import { extname } from "node:path";
import { fileTypeFromFile } from "file-type";
import { Invalid } from "@/lib/errors";

const unknown = "application/octet-stream";
const plain = "text/plain";
const office = "application/vnd.openxmlformats-officedocument";

/** What the bytes of a file must be for its name to be true, by the ending of the name. Others promise nothing. */
const promised: Record<string, readonly string[]> = {
  png: ["image/png", "image/apng"],
  jpg: ["image/jpeg"],
  jpeg: ["image/jpeg"],
  gif: ["image/gif"],
  webp: ["image/webp"],
  pdf: ["application/pdf"],
  zip: ["application/zip"],
  docx: [`${office}.wordprocessingml.document`, "application/zip"],
  xlsx: [`${office}.spreadsheetml.sheet`, "application/zip"],
  pptx: [`${office}.presentationml.presentation`, "application/zip"],
  ...Object.fromEntries(
    ["txt", "csv", "tsv", "md", "log", "json", "html", "htm", "xml", "svg", "ics", "vcf"].map((ending) => [
      ending,
      [plain],
    ]),
  ),
};

const words: Record<string, string> = {
  [plain]: "text",
  [unknown]: "something else",
  "application/pdf": "a PDF",
  "application/zip": "a ZIP archive",
};

/** The type of a file by its bytes, whatever its name says. Bytes that nobody knows are `application/octet-stream`. */
export async function kindOfFile(path: string): Promise<string> {
  const known = await fileTypeFromFile(path).catch(() => undefined);
  if (known && !isText(known.mime)) return known.mime;
  return (await looksLikeText(path)) ? plain : unknown;
}

/** Formats that are written in letters are text to us: none of them is ever shown as what it says it is. */
const isText = (mime: string) =>
  mime.startsWith("text/") || /xml|json/.test(mime.replace(/^.*openxml.*$/, ""));

async function looksLikeText(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
  const start = buffer.subarray(0, bytesRead);
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return (
    isUtf16 || !start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)
  );
}

/** Throws Invalid when a name promises another sort of file than the bytes are. */
export function refuseLie(name: string, type: string): void {
  const ending = extname(name).slice(1).toLowerCase();
  const allowed = promised[ending];
  if (!allowed || allowed.includes(type)) return;
  const is = words[type] ?? (type.startsWith("image/") ? "a picture of another kind" : "something else");
  throw new Invalid({}, `The name says .${ending}, but the content is ${is}. Give it its true name first.`);
}
