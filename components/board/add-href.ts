import type { BoardColumn, BoardPage } from "@/lib/opportunities/board";
import { firstOpen } from "./board-state";

/** Where a new lead, or a deal in this stage, is begun, from where the way leads back; null for who may not make one. */
export function addHrefOf({ offers }: BoardPage, { kind, stage }: BoardColumn, query: string): string | null {
  const back = query ? `/opportunities/board?${query}` : "/opportunities/board";
  if (kind === "lead") return offers.lead ? `/leads/new?${new URLSearchParams({ back })}` : null;
  const params = new URLSearchParams({ stageId: String(stage?.id), back });
  return offers.deal ? `/opportunities/new?${params}` : null;
}

/** The same for a deal where deals begin. */
export function addDealHref(page: BoardPage, query: string): string | null {
  const first = firstOpen(page.columns);
  return first ? addHrefOf(page, first, query) : null;
}
