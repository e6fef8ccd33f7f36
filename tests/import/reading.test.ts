import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountType } from "@/lib/accounts/account";
import { contactType } from "@/lib/contacts/contact";
import { Invalid } from "@/lib/errors";
import { readCell } from "@/lib/import/cells";
import { limits } from "@/lib/import/limits";
import { stageFile } from "@/lib/import/stage";
import { readRows, start } from "@/lib/import/staged";
import { fieldOf } from "@/lib/records/registry";
import { newWorld } from "@/tests/support/world";

let folder: string;

beforeAll(() => {
  newWorld();
  folder = mkdtempSync(join(tmpdir(), "rapport-reading-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function staged(content: string | Uint8Array) {
  const [source, target] = [join(folder, "a.csv"), join(folder, "a.rows")];
  writeFileSync(source, content);
  const found = await stageFile(source, target);
  return { ...found, cells: readRows(target, start, 1000).map(({ cells }) => cells) };
}

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

test.each([
  ["utf-8", Buffer.from("Name,City\nZoë,Zürich\n")],
  ["utf-8", Buffer.from("\ufeffName,City\nZoë,Zürich\n")],
  ["utf-16le", utf16("Name,City\nZoë,Zürich\n", false)],
  ["utf-16be", utf16("Name,City\nZoë,Zürich\n", true)],
  ["utf-16le", Buffer.from("Name,City\nZoë,Zürich\n", "utf16le")],
  ["windows-1252", Buffer.from("Name,City\nZoë,Zürich\n", "latin1")],
])("a file in %s is read as what it is", async (encoding, content) => {
  expect(await staged(content)).toMatchObject({
    ...{ encoding, headers: ["Name", "City"], rows: 1, cells: [["Zoë", "Zürich"]] },
  });
});

test("what only Windows-1252 has is read, however far into the file it first comes", async () => {
  const lines = Array.from({ length: 20_000 }, (_, nth) => `Plain ${nth},x`).join("\n");
  const tail = Buffer.from([0x0a, 0x93, 0x51, 0x94, 0x2c, 0x80]);
  const { encoding, rows } = await staged(Buffer.concat([Buffer.from(`Name,Sum\n${lines}`), tail]));
  expect([encoding, rows]).toEqual(["windows-1252", 20_001]);
  expect(readFileSync(join(folder, "a.rows"), "utf8").trim().split("\n").at(-1)).toBe('["“Q”","€"]');
});

test.each([";", "\t", "|", ","])(
  "cells divided by %j, with quotes and line breaks in them, are told apart",
  async (sign) => {
    const cells = ['He said ""hi""', `a${sign}b, c; d`, "two\r\nlines"].map((each) => `"${each}"`);
    const text = `One${sign}Two${sign}Three\r\n${cells.join(sign)}\r\n\r\n${sign}${sign}\r\nx${sign}y\r\n`;
    expect(await staged(text)).toMatchObject({
      delimiter: sign,
      rows: 2,
      cells: [
        ['He said "hi"', `a${sign}b, c; d`, "two\r\nlines"],
        ["x", "y"],
      ],
    });
  },
);

test("a file that names its delimiter is believed", async () => {
  expect(await staged("sep=;\nA;B,C\n1;2\n")).toMatchObject({ headers: ["A", "B,C"], cells: [["1", "2"]] });
});

test.each([
  ["", "The file is empty."],
  ['A,B\n"never closed,1\n', "A cell begins with a quotation mark that is never closed."],
  [
    Array(limits.columns + 2).join("a,"),
    `The file has more than ${limits.columns} columns. Split it and import each part.`,
  ],
])("a file that cannot be read is refused in words", async (content, sentence) => {
  await expect(staged(content)).rejects.toThrow(new Invalid({}, sentence));
});

test("staged rows are read on from any place, a few at a time", async () => {
  await staged(`N\n${Array.from({ length: 5000 }, (_, nth) => `row ${nth} ${"x".repeat(200)}`).join("\n")}`);
  let place = start;
  const seen: number[] = [];
  for (;;) {
    const rows = readRows(join(folder, "a.rows"), place, 700);
    if (rows.length === 0) break;
    seen.push(...rows.map(({ number }) => number));
    place = rows.at(-1)!.behind;
  }
  expect(seen).toEqual(Array.from({ length: 5000 }, (_, nth) => nth + 1));
});

const birthdate = fieldOf(contactType, "birthdate");

test.each([
  ["2019-10-28 05:00 PM", "2019-10-28"],
  ["10/28/2019", "2019-10-28"],
  ["28.10.2019", "2019-10-28"],
  ["28/10/19", "2019-10-28"],
  ["03/04/2019", "2019-03-04"],
  ["Oct 28, 2019", "2019-10-28"],
  ["28 October 2019", "2019-10-28"],
])("the day %s is read as %s", (text, day) => {
  expect(readCell(text, birthdate, { dayFirst: false })).toBe(day);
});

test("a day that could be two is read as the business writes it", () => {
  expect(readCell("03/04/2019", birthdate, { dayFirst: true })).toBe("2019-04-03");
});

test.each([
  ["1.234,50", "1234.50"],
  ["$1,234.50", "$1,234.50"],
  ["1,234", "1,234"],
  ["12,5", "12.5"],
])("the amount %s keeps its value", (text, read) => {
  expect(readCell(text, fieldOf(accountType, "valueCents"), { dayFirst: false })).toBe(read);
});
