import type { ComponentType } from "react";
import { CaseListBar } from "@/components/cases/CaseListBar";
import type { ListQuery } from "@/lib/filters/filter";
import type { RecordType } from "@/lib/records/type";

export type ListBarProps = { type: RecordType; query: ListQuery };

/** What stands above a list besides what all lists have, by type; most have nothing. */
export const listBars: Record<string, ComponentType<ListBarProps>> = { case: CaseListBar };
