import type { Content, Style, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Paper, PaperLine } from "./paper";
import { inPrint } from "./unprinted.ts";

/** In points: the edges of the page, and how much of it the words fill. */
const edge = 48;
const page = 595.28;
const width = page - 2 * edge;
const quiet = "dimgray";
const ruled = "gainsboro";

/**
 * A quote as a document to be laid out, under the company's `picture`, a data URL. Letters that the font lacks are drawn
 * as empty boxes. Imports nothing by our short names, as it is drawn up in the thread that lays it out.
 */
export function documentOf(said: Paper, picture: string | null): TDocumentDefinitions {
  const paper = JSON.parse(inPrint(JSON.stringify(said))) as Paper;
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
      lineTable(paper),
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

function lineTable({ lines, discounts }: Paper): Content {
  const figures = ["Quantity", "Unit price", ...(discounts ? ["Discount"] : []), "Amount"];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: lines.every(fitsOnPage),
      widths: ["*", ...figures.map(() => "auto")],
      body: [
        [head("Product"), ...figures.map((name) => head(name, "right"))],
        ...lines.map((line) => row(line, discounts)),
      ],
    },
    layout: {
      hLineWidth: (at, { table }) => (at === 0 || at > table.body.length ? 0 : at === 1 ? 1 : 0.5),
      hLineColor: (at) => (at === 1 ? "black" : ruled),
      vLineWidth: () => 0,
      paddingLeft: (at) => (at === 0 ? 0 : 10),
      paddingRight: () => 0,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
  };
}

/** What a product that stays on one page can say about itself: lines, and letters in the narrowest that a line can be. */
const mostLines = 40;
const narrowestLine = 24;

/** Whether a product surely fits on a page; of one that does not break, nothing is drawn beyond its page. */
const fitsOnPage = ({ description }: PaperLine): boolean =>
  (description ?? "")
    .split("\n")
    .reduce((lines, { length }) => lines + Math.max(1, length / narrowestLine), 0) < mostLines;

const head = (name: string, alignment: "left" | "right" = "left"): TableCell => ({
  ...{ text: name, alignment, bold: true, fontSize: 8.5, noWrap: true },
});

const figure = (value: string): TableCell => ({ text: value, alignment: "right", noWrap: true });

function row({ name, code, description, ...line }: PaperLine, discounts: boolean): TableCell[] {
  const said: Content[] = [
    {
      text: [...flowing(name), ...flowing(code ? `  ${code}` : "", { color: quiet, bold: false })],
      bold: true,
    },
  ];
  if (description) said.push({ text: flowing(description), color: quiet, fontSize: 8.5 });
  const discount = discounts ? [figure(line.discount)] : [];
  return [{ stack: said }, figure(line.quantity), figure(line.unitPrice), ...discount, figure(line.total)];
}

function totals({ sums, total }: Paper): Content {
  const sum = ({ label, value }: Paper["sums"][number]): TableCell[] => [
    { text: label, color: quiet },
    figure(value),
  ];
  const last: TableCell[] = [
    { text: "Total", bold: true, fontSize: 12, noWrap: true },
    { ...(figure(total) as object), bold: true, fontSize: 12 } as TableCell,
  ];
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    columns: [
      { width: "*", text: "" },
      {
        width: "auto",
        table: { widths: [110, "auto"], body: [...sums.map(sum), last] },
        layout: "noBorders",
      },
    ],
  };
}

const terms = ({ terms: said }: Paper): Content =>
  said ? { stack: [{ text: "Terms", bold: true }, text(said, [0, 2, 0, 0])], margin: [0, 24, 0, 0] } : [];

/** A text whose longest words, which fit on no line, may end anywhere. */
const flowing = (said: string, look: Style = {}): Content[] =>
  said
    .split(/(\S{30,})/)
    .map((part, at) => (at % 2 ? { text: part, wordBreak: "break-all", ...look } : { text: part, ...look }));

const text = (said: string, margin: [number, number, number, number]): Content =>
  said ? { text: flowing(said), margin } : [];

const footer: (...of: [Paper, number, number]) => Content = ({ company, number }, at, of) => ({
  columns: [
    { width: "*", text: flowing(`${company.name} · Quote ${number}`), color: quiet },
    { width: "auto", text: `${at} of ${of}`, color: quiet, noWrap: true },
  ],
  columnGap: 16,
  fontSize: 8,
  margin: [edge, 20, edge, 0],
});
