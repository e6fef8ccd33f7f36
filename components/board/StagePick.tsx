"use client";

import { Select } from "@/components/ui/Select";
import type { BoardColumn } from "@/lib/opportunities/board";
import { type Columns, nameOf } from "./board-state";

type StagePickProps = { columns: Columns; shown: BoardColumn | undefined; onChoose: (key: string) => void };

/** On a phone, which column is shown. */
export const StagePick = ({ columns, shown, onChoose }: StagePickProps) => (
  <div className="border-t border-rule px-5 py-2 md:hidden short:py-1">
    <Select
      aria-label="Stage"
      options={columns.map(toOption)}
      value={shown?.key ?? null}
      onValueChange={onChoose}
      className="w-full"
    />
  </div>
);

const toOption = (column: BoardColumn) => ({
  value: column.key,
  label: `${nameOf(column)} (${column.figures.count.toLocaleString("en-US")})`,
});
