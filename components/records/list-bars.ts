import type { ComponentType } from "react";
import { CaseListBar } from "@/components/cases/CaseListBar";
import { LeadListBar } from "@/components/leads/LeadListBar";
import { ListWays } from "@/components/opportunities/ListWays";
import type { Viewer } from "@/lib/access/viewer";
import type { ListQuery } from "@/lib/filters/filter";
import type { RecordType } from "@/lib/records/type";

export type ListBarProps = { type: RecordType; query: ListQuery };

/** What stands above a list besides what all lists have, by type; most have nothing. */
export const listBars: Record<string, ComponentType<ListBarProps>> = {
  case: CaseListBar,
  lead: LeadListBar,
};

/** Other ways to look at all records of a type than its list, in the heading; most have none. */
export const listWays: Record<string, ComponentType<{ viewer: Viewer; query: ListQuery }>> = {
  opportunity: ListWays,
};
