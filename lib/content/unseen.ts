/** Controls, and the marks that turn the direction of writing and so hide what stands there. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name without what nobody sees in it. */
export const withoutUnseen = (name: string): string => name.replace(unseen, "");

/** A text of several lines, each without it. */
export const linesWithoutUnseen = (text: string): string => text.split(/\r?\n/).map(withoutUnseen).join("\n");
