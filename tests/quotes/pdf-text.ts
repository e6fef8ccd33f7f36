import { inflateSync } from "node:zlib";

/** The words of a PDF that pdfmake made, and of its last page, read with each of its fonts, and how many pages it has. */
export function readPdf(pdf: Buffer): { text: string; lastPage: string; pages: number } {
  const streams = streamsOf(pdf);
  const fonts = streams.filter((stream) => stream.includes("begincmap")).map(lettersOf);
  const drawn = streams.filter((stream) => stream.includes("] TJ"));
  const read = (page: string) => fonts.map((letters) => wordsIn(page, letters)).join("\n");
  return {
    text: read(drawn.join("\n")),
    lastPage: read(drawn.at(-1)!),
    pages: Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]),
  };
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: mark, index }) => {
    const from = index + mark.length;
    if (text.slice(index - 3, index) === "end") return [];
    try {
      return [inflateSync(pdf.subarray(from, text.indexOf("endstream", from))).toString("latin1")];
    } catch {
      return [];
    }
  });
}

/** Which letters the glyphs of a font stand for, by the table that copying from the PDF uses. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = "", list = ""] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g))
    for (const [at, [, codes = ""]] of [...list.matchAll(/<([^>]*)>/g)].entries())
      letters.set(Number.parseInt(first, 16) + at, unicode(codes));
  return letters;
}

const unicode = (codes: string): string =>
  String.fromCharCode(
    ...(codes.replaceAll(" ", "").match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
  );

const wordsIn = (drawn: string, letters: ReadonlyMap<number, string>): string =>
  [...drawn.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, parts = ""]) =>
      [...parts.matchAll(/<(\w+)>/g)]
        .flatMap(([, glyphs = ""]) => glyphs.match(/.{4}/g) ?? [])
        .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? "")
        .join(""),
    )
    .join(" ");
