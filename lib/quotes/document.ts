import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import { totals } from "./document-lines.ts";
import { flowing, quiet, text } from "./document-words.ts";
import type { Paper } from "./paper";

/** In points: the edges of the page, and how much of it the words fill. */
const edge = 48;
const page = 595.28;
const width = page - 2 * edge;

/**
 * A quote as a document to be laid out, under the company's `picture`, a data URL, with its products in these `lines`.
 */
export function documentOf(paper: Paper, picture: string | null, lines: Content): TDocumentDefinitions {
  return {
    info: { title: `Quote ${paper.number}`, author: paper.company.name },
    pageSize: "A4",
    pageMargins: [edge, edge, edge, 56],
    defaultStyle: { font: "Roboto", fontSize: 9.5, lineHeight: 1.25 },
    footer: (at, of) => footer(paper, at, of),
    content: [
      letterhead(paper, picture),
      brandLine(paper),
      heading(paper),
      text(paper.introduction, [0, 0, 0, 14]),
      lines,
      totals(paper),
      terms(paper),
    ],
  };
}

function letterhead({ company }: Paper, picture: string | null): Content {
  const name: Content = { text: flowing(company.name), fontSize: 14, bold: true };
  const address: Content = {
    text: company.address.join("\n"),
    color: quiet,
    alignment: "right",
    fontSize: 8.5,
  };
  if (!picture)
    return {
      columns: [
        { width: "*", ...name },
        { width: 200, ...address },
      ],
      columnGap: 16,
    };
  const sender: Content = {
    stack: [{ text: flowing(company.name), bold: true, alignment: "right" }, address],
  };
  return {
    columns: [
      { width: "*", stack: [{ image: picture, fit: [190, 56] }] },
      { width: 220, ...sender },
    ],
    columnGap: 16,
  };
}

const brandLine = ({ company }: Paper): Content => ({
  canvas: [{ type: "rect", x: 0, y: 0, w: width, h: 2.5, color: company.colour ?? "black" }],
  margin: [0, 14, 0, 22],
});

function heading({ number, customer, facts }: Paper): Content {
  return {
    columns: [
      {
        width: "*",
        stack: [
          { text: `Quote ${number}`, fontSize: 16, bold: true, margin: [0, 0, 0, 6] },
          ...customer.map((line, at): Content => ({ text: flowing(line), bold: at === 0 })),
        ],
      },
      {
        width: 200,
        table: {
          widths: ["*", "auto"],
          body: facts.map(({ label, value }): TableCell[] => [
            { text: label, color: quiet },
            { text: value, alignment: "right" },
          ]),
        },
        layout: "noBorders",
      },
    ],
    columnGap: 24,
    margin: [0, 0, 0, 22],
  };
}

const terms = ({ terms: said }: Paper): Content =>
  said ? { stack: [{ text: "Terms", bold: true }, text(said, [0, 2, 0, 0])], margin: [0, 24, 0, 0] } : [];

const footer: (...of: [Paper, number, number]) => Content = ({ company, number }, at, of) => ({
  columns: [
    { width: "*", text: flowing(`${company.name} · Quote ${number}`), color: quiet },
    { width: "auto", text: `${at} of ${of}`, color: quiet, noWrap: true },
  ],
  columnGap: 16,
  fontSize: 8,
  margin: [edge, 20, edge, 0],
});
