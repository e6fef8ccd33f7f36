"use client";

import { useSearchParams } from "next/navigation";
import type { Row } from "@/lib/records/list-view";
import type { Neighbours } from "@/lib/records/neighbours";
import { useNeighbours } from "../useNeighbours";

/** Whom a record stands between in its list: on this page by its rows, at the page's ends by asking the server. */
export function useBeside(type: string, id: number, rows: readonly Row[]): Neighbours {
  const params = useSearchParams();
  const at = rows.findIndex((row) => row.id === id);
  const onPage = { previous: rows[at - 1]?.id, next: at < 0 ? undefined : rows[at + 1]?.id };
  const atEnd = onPage.previous === undefined || onPage.next === undefined;
  const beyond = useNeighbours(type, id, atEnd ? listOf(params) : null);
  return { previous: onPage.previous ?? beyond.previous, next: onPage.next ?? beyond.next };
}

/** Which record is looked at is no part of the list. */
function listOf(params: URLSearchParams): string {
  const list = new URLSearchParams(params);
  list.delete("preview");
  return list.toString();
}
