import { textOfHtml } from "@/lib/content/text";

/** A placeholder, as `{{contact.firstName|there}}` is written: whose field, which, and what stands there without. */
export type Placeholder = { noun: string; key: string; fallback: string };

/** `{{noun.key}}` or `{{noun.key|fallback}}` in text, of whatever noun. */
const written = /\{\{\s*([a-z]+)\.(\w+)\s*(?:\|([^{}|<>]{0,80}))?\}\}/gi;

/** The same as the editor shows it: a chip that says it in words. Its attribute holds what stands between the braces. */
const chip = /<span\b[^>]*?\bdata-placeholder="([^"{}<>]*)"[^>]*>[^<]*<\/span>/gi;

/** Puts the markup that `inPlace` gives of each placeholder where it stands; its fallback is plain text. */
export const replacePlaceholders = (html: string, inPlace: (placeholder: Placeholder) => string): string =>
  html.replace(written, (_, noun: string, key: string, fallback = "") =>
    inPlace({ noun: noun.toLowerCase(), key, fallback: textOfHtml(fallback) }),
  );

/** What stands between the braces, as markup. */
export const notationOf = ({ noun, key, fallback }: Placeholder): string =>
  escaped(`${noun}.${key}${fallback ? `|${fallback}` : ""}`);

/** What an editor sent, with its chips as they are written. */
export const withoutChips = (html: string): string => html.replace(chip, "{{$1}}");

/** A stored text for an editor, with chips that say by `labelOf` what they stand for. */
export const withChips = (html: string, labelOf: (placeholder: Placeholder) => string): string =>
  replacePlaceholders(
    html,
    (each) => `<span data-placeholder="${notationOf(each)}">${escaped(labelOf(each))}</span>`,
  );

/** Text as it stands in markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
