"use client";

import { useState } from "react";
import { type ListColumn, useColumns } from "./ColumnsProvider";

/** The columns as the rows draw them: the same list until one of them comes, goes, moves, or is first given a width. */
export function useRowColumns(): readonly ListColumn[] {
  const { columns } = useColumns();
  const [drawn, setDrawn] = useState(columns);
  const same = columns.length === drawn.length && columns.every((column, at) => isSame(column, drawn[at]));
  if (!same) setDrawn(columns);
  return same ? drawn : columns;
}

const isSame = (a: ListColumn, b: ListColumn | undefined) =>
  a.key === b?.key && a.at === b.at && a.brief === b.brief && Boolean(a.width) === Boolean(b.width);
