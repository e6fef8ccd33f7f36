import type { Content, ContentTable, TableCell } from "pdfmake/interfaces";
import { flowing, quiet } from "./document-words.ts";
import type { Paper, PaperLine } from "./paper";

const ruled = "gainsboro";

/** By which the last product and the total are found on their pages. */
export const ids = { lastLine: "last line", total: "total" };

/** The products of a quote with their figures. */
export const lineTable = (paper: Paper): Content => tableOf(paper, rowsOf(paper));

/** The same in two tables, the last product on a page of its own. */
export function partedLineTable(paper: Paper): Content {
  const rows = rowsOf(paper);
  const last: Content = { ...tableOf(paper, rows.slice(-1)), pageBreak: "before" };
  return rows.length > 1 ? [tableOf(paper, rows.slice(0, -1)), last] : last;
}

function tableOf({ lines, discounts }: Paper, rows: TableCell[][]): ContentTable {
  const figures = ["Quantity", "Unit price", ...(discounts ? ["Discount"] : []), "Amount"];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: lines.every(fitsOnPage),
      widths: ["*", ...figures.map(() => "auto")],
      body: [[head("Product"), ...figures.map((name) => head(name, "right"))], ...rows],
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

const rowsOf = ({ lines, discounts }: Paper): TableCell[][] =>
  lines.map((line, at) => row(line, discounts, at === lines.length - 1));

function row(
  { name, code, description, ...line }: PaperLine,
  discounts: boolean,
  isLast: boolean,
): TableCell[] {
  const said: Content[] = [
    {
      text: [...flowing(name), ...flowing(code ? `  ${code}` : "", { color: quiet, bold: false })],
      bold: true,
    },
  ];
  if (description) said.push({ text: flowing(description), color: quiet, fontSize: 8.5 });
  const discount = discounts ? [figure(line.discount)] : [];
  const id = isLast ? { id: ids.lastLine } : {};
  return [
    { ...id, stack: said },
    figure(line.quantity),
    figure(line.unitPrice),
    ...discount,
    figure(line.total),
  ];
}

/** What stands between the products and the total, and the total. */
export function totals({ sums, total }: Paper): Content {
  const sum = ({ label, value }: Paper["sums"][number]): TableCell[] => [
    { text: label, color: quiet },
    figure(value),
  ];
  const last: TableCell[] = [
    { id: ids.total, text: "Total", bold: true, fontSize: 12, noWrap: true },
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
