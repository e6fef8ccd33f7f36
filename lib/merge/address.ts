import { readInboxAddress, writeInboxAddress } from "@/lib/inbox/address";

/**
 * The two that are merged; the second may be yet to choose. `inbox`: what the inbox's address asks, if it was begun
 * there.
 */
export type MergeAsked = { record: number; with?: number; inbox?: string | null };

/** The address of the page on which a record of a type is merged with another. */
export function mergeAddress(path: string, { record, with: other, inbox }: MergeAsked): string {
  const params = new URLSearchParams({ record: String(record) });
  if (other !== undefined) params.set("with", String(other));
  if (inbox != null) params.set("inbox", inbox);
  return `/${path}/merge?${params}`;
}

/** Where a merge leads in the end: to the record, in the inbox if it was begun there. */
export const afterMerge = (path: string, id: number, inbox: string | null): string =>
  inbox === null
    ? `/${path}/${id}`
    : writeInboxAddress({ ...readInboxAddress(new URLSearchParams(inbox)), caseId: id });
