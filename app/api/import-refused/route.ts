import { Readable } from "node:stream";
import { z } from "zod";
import { refusedRows } from "@/lib/import/refused-csv";
import { parseInput } from "@/lib/input";
import { route } from "@/lib/route";

const query = z.strictObject({
  import: z.coerce.number().int().positive(),
  file: z.coerce.number().int().positive(),
});

/** The rows of a file that an import did not take whole, as CSV with the reasons. */
export const GET = route("ability:import", (viewer, request) => {
  const { import: importId, file } = parseInput(query, Object.fromEntries(request.nextUrl.searchParams));
  const lines = refusedRows(viewer, importId, file);
  // Who may not have them is refused before the answer begins.
  const first = lines.next().value ?? "";
  const body = Readable.toWeb(Readable.from(bytesOf(first, lines))) as ReadableStream;
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="refused-rows-${file}.csv"`,
    },
  });
});

function* bytesOf(first: string, rest: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(first);
  for (const text of rest) yield encoder.encode(text);
}
