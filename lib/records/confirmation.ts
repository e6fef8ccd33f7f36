/** What a user can be asked before a change is made. Free of server imports. */
export const confirmations = ["openSubCases"] as const;
export type Confirmation = (typeof confirmations)[number];

/** What is asked, in words; the same change sent again with `key` among what is confirmed is made. */
export type Question = { key: Confirmation; title: string; description: string; confirmLabel: string };
