"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useSelection } from "@/components/bulk/Selection";
import { cx } from "@/components/ui/cx";
import { Td } from "@/components/ui/Table";
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
  const totals = useTotals(type, wanted, rows);
  if (wanted.length === 0) return null;
  const words = ({ key }: ListColumn) => (totals === "failed" ? "Couldn't count" : (totals?.[key] ?? "…"));
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

type Totals = Record<string, string> | "failed" | undefined;

function useTotals(type: string, wanted: readonly ListColumn[], rows: readonly Row[]): Totals {
  const list = listOnly(useSearchParams());
  const asked = wanted.map(({ key, total }) => `${key}~${total}`).join();
  const [found, setFound] = useState<Totals>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may have other sums
  useEffect(() => {
    if (!asked) return;
    const controller = new AbortController();
    const params = new URLSearchParams({ type, list });
    for (const each of asked.split(",")) params.append("of", each);
    fetch(`/api/totals?${params}`, { signal: controller.signal })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error())))
      .then(({ totals }) => setFound(totals))
      .catch(() => !controller.signal.aborted && setFound("failed"));
    return () => controller.abort();
  }, [type, list, asked, rows]);
  return found;
}
