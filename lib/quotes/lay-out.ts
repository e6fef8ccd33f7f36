import type { Node } from "pdfmake/interfaces";
import { documentOf } from "./document.ts";
import { ids, lineTable, partedLineTable } from "./document-lines.ts";
import type { Paper } from "./paper";
import { print } from "./print.ts";
import { inPrint } from "./unprinted.ts";

/**
 * Lays a quote out as PDF, under the company's `picture`, a data URL. Where its total would be on a page without a
 * product, once more with the last one there. Letters that the font lacks are drawn as empty boxes. Imports nothing by
 * our short names, since it runs in a thread.
 */
export async function layOut(said: Paper, picture: string | null): Promise<Buffer> {
  const paper = JSON.parse(inPrint(JSON.stringify(said))) as Paper;
  const pageOf = new Map<string, number>();
  const note = ({ id, pageNumbers }: Node): boolean => {
    if (id) pageOf.set(id, pageNumbers.at(-1)!);
    return false;
  };
  const pdf = await print({ ...documentOf(paper, picture, lineTable(paper)), pageBreakBefore: note });
  if (pageOf.get(ids.total) === pageOf.get(ids.lastLine)) return pdf;
  return print(documentOf(paper, picture, partedLineTable(paper)));
}
