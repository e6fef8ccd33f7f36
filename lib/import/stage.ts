import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { Invalid } from "@/lib/errors";
import { type Delimiter, sniffDelimiter } from "./delimiter";
import { type Encoding, sniffEncoding } from "./encoding";
import { limits } from "./limits";

export type Staged = { encoding: Encoding; delimiter: Delimiter; headers: string[]; rows: number };

/**
 * Reads a CSV file from beginning to end and writes its rows to `target`, a JSON list on each line, so that whoever
 * takes them later can stop anywhere and go on there. Nothing of it is held in memory. Throws Invalid with a sentence.
 */
export async function stageFile(source: string, target: string): Promise<Staged> {
  const encoding = await sniffEncoding(source);
  const delimiter = sniffDelimiter(await headOf(source, encoding));
  const lines = new Lines();
  try {
    await pipeline(
      createReadStream(source),
      decoding(encoding),
      parser(delimiter),
      lines,
      createWriteStream(target),
    );
  } catch (error) {
    throw error instanceof CsvError ? new Invalid({}, sentenceOf(error)) : error;
  }
  if (!lines.headers) throw new Invalid({}, "The file is empty.");
  return { encoding, delimiter, headers: lines.headers, rows: lines.rows };
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await file.close();
  }
}

/** Turns bytes into text, and drops what some spreadsheets write before the head: a mark, and the delimiter's name. */
function decoding(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  let begun = false;
  const clean = (text: string) => {
    if (begun || text === "") return text;
    begun = true;
    return text.replace(/^sep=.\r?\n/, "");
  };
  return new Transform({
    decodeStrings: false,
    encoding: "utf8",
    transform: (piece: Buffer, _, done) => done(null, clean(decoder.decode(piece, { stream: true }))),
    flush: (done) => done(null, clean(decoder.decode())),
  });
}

const parser = (delimiter: Delimiter) =>
  parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: limits.rowLength,
  });

/** The first row is the head; each other becomes a line. */
class Lines extends Transform {
  headers: string[] | undefined;
  rows = 0;

  constructor() {
    super({ writableObjectMode: true });
  }

  override _transform(cells: string[], _: string, done: TransformCallback): void {
    try {
      done(null, this.headers ? this.line(cells) : this.head(cells));
    } catch (error) {
      done(error as Error);
    }
  }

  private head(cells: string[]): undefined {
    if (cells.length > limits.columns) throw tooMany("columns", limits.columns);
    this.headers = cells.map((cell, place) => cell.trim().slice(0, 200) || `Column ${place + 1}`);
  }

  private line(cells: string[]): string {
    if (++this.rows > limits.rows) throw tooMany("rows", limits.rows);
    return `${JSON.stringify(cells.slice(0, limits.columns))}\n`;
  }
}

const tooMany = (what: string, most: number) =>
  new Invalid(
    {},
    `The file has more than ${most.toLocaleString("en-US")} ${what}. Split it and import each part.`,
  );

function sentenceOf({ code, lines }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "A cell begins with a quotation mark that is never closed.";
  if (code === "CSV_MAX_RECORD_SIZE") return `A row near line ${lines} is longer than a row can be.`;
  return `The file cannot be read as CSV near line ${lines}.`;
}
