import type { caseStatuses } from "@/db/schema";

/** What a status means to the rules, whatever it is called. */
export type StatusCategory = (typeof caseStatuses.$inferSelect)["category"];

/** Every category, in the order that a case goes through them. Free of server imports, so that pages may name them. */
export const statusCategories = [
  "open",
  "in_progress",
  "awaiting_response",
  "resolved",
  "closed",
] as const satisfies readonly StatusCategory[];

export const categoryNames: Record<StatusCategory, string> = {
  open: "Open",
  in_progress: "In Progress",
  awaiting_response: "Awaiting Response",
  resolved: "Resolved",
  closed: "Closed",
};

/** Whether a case of this category is done with. */
export const isSettledCategory = (category: string | undefined): boolean =>
  category === "resolved" || category === "closed";
