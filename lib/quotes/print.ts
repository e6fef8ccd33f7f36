import { join } from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

/**
 * Roboto as pdfmake brings it (Apache 2.0): Latin, Greek and Cyrillic. next.config.mjs has it copied beside the server.
 */
const folder = join(process.cwd(), "node_modules/pdfmake/fonts/Roboto");
const normal = join(folder, "Roboto-Regular.ttf");
const bold = join(folder, "Roboto-Medium.ttf");

pdfmake.setFonts({ Roboto: { normal, bold } });
// A quote is written by people: nothing in it may have the server read a file or ask another one.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);

/** Lays a document out as PDF. */
export const print = (document: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf(document).getBuffer();
