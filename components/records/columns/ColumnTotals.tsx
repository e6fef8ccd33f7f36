"use client";

import { useSearchParams } from "next/navigation";
import { useSelection } from "@/components/bulk/Selection";
import { cx } from "@/components/ui/cx";
import { Td } from "@/components/ui/Table";
import { useAnswer } from "@/components/ui/useAnswer";
import type { Row } from "@/lib/records/list-view";
import { listOnly } from "../address";
import { type ListColumn, useColumns } from "./ColumnsProvider";

export const totalWords = { count: "Count", sum: "Sum", average: "Average" } as const;

/**
 * The foot of the table: what the viewer wants to know of columns of numbers, over all that match and not this page
 * alone. Asked for once the page stands, since a long list takes its time; read anew with the rows.
 */
export function ColumnTotals({ type, rows }: { type: string; rows: readonly Row[] }) {
  const { columns } = useColumns();
  const boxed = useSelection().enabled;
  const wanted = columns.filter(({ total }) => total);
  const { answer, failure } = useTotals(type, wanted, rows);
  if (wanted.length === 0) return null;
  const words = ({ key }: ListColumn) => (failure ? "Couldn't count" : (answer?.totals[key] ?? "…"));
  return (
    <tfoot aria-live="polite">
      <tr className="*:first:pl-5 *:sticky *:bottom-0 *:border-t *:border-b-0! *:border-rule-strong *:bg-sheet">
        {boxed && <Td className="md:left-0 md:z-sticky" />}
        {columns.map((column) => (
          <Td
            key={column.key}
            numeric={column.numeric}
            className={cx(
              "whitespace-nowrap",
              column.key === "name" ? cx("md:z-sticky", boxed ? "md:left-10" : "md:left-0") : "max-md:hidden",
              column.width !== undefined && "md:max-w-0 md:truncate",
            )}
          >
            {column.total && <Figure word={totalWords[column.total]} figure={words(column)} />}
            {column.key === "name" && (
              <ul className="md:hidden">
                {wanted.map((each) => (
                  <li key={each.key}>
                    {each.label}: <Figure word={totalWords[each.total!]} figure={words(each)} />
                  </li>
                ))}
              </ul>
            )}
          </Td>
        ))}
        <Td className="max-md:hidden" />
      </tr>
    </tfoot>
  );
}

function Figure({ word, figure }: { word: string; figure: string }) {
  return (
    <>
      <span className="text-meta text-muted">{word}</span>{" "}
      <span className="font-semibold text-ink tabular-nums">{figure}</span>
    </>
  );
}

/** By the key of its column, each total in words. */
type Totals = Record<string, string>;

function useTotals(type: string, wanted: readonly ListColumn[], rows: readonly Row[]) {
  const list = listOnly(useSearchParams());
  const params = new URLSearchParams({ type, list });
  for (const { key, total } of wanted) params.append("of", `${key}~${total}`);
  return useAnswer<{ totals: Totals }>(wanted.length ? `totals?${params}` : null, rows);
}
