/** What a placeholder can tell of: the first part of its name. */
export const sources = ["contact", "account", "case", "user"] as const;
export type Source = (typeof sources)[number];

/** A placeholder in a text: `{{contact.firstName}}`, or `{{contact.firstName|there}}` with what stands for nothing. */
export type Placeholder = { name: string; fallback: string | null };

/** A placeholder that is offered: `contact.firstName`, with the words that people know the field by. */
export type OfferedPlaceholder = { name: string; label: string; source: Source };

/** How it is offered: `Contact: First Name`. */
export const wordsFor = ({ source, label }: OfferedPlaceholder): string =>
  `${source.charAt(0).toUpperCase()}${source.slice(1)}: ${label}`;

const pattern = /\{\{\s*([a-z]+\.[a-z0-9]+)\s*(?:\|([^{}]*))?\}\}/gi;

/**
 * The text with each placeholder in it filled, `at` where it stands. What looks like one and is spelt otherwise stays
 * as it is.
 */
export const fillPlaceholders = (
  text: string,
  fill: (placeholder: Placeholder, at: number) => string,
): string =>
  text.replace(pattern, (_, name: string, fallback: string | undefined, at: number) =>
    fill({ name, fallback: fallback?.trim() || null }, at),
  );

/** The names of the placeholders in a text, each once. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name)),
];
