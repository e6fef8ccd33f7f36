/** A record type as the page Merge names it, in the middle of a sentence. */
export type MergeType = { name: string; path: string; one: string; many: string };
