import { escaped, textOfHtml } from "@/lib/content/text";
import { fillPlaceholders, type Placeholder } from "@/lib/placeholders/placeholder";

/** The same as the editor shows it: a chip that says it in words. Its attribute holds what stands between the braces. */
const chip = /<span\b[^>]*?\bdata-placeholder="([^"{}]*)"[^>]*>[^<]*<\/span>/gi;

/** What is put in the place of a placeholder of a rich text, by where it stands. */
export type Filler = Record<"inText" | "inAddress", (placeholder: Placeholder) => string>;

/**
 * Puts the markup that is given of each placeholder of a sanitised rich text where it stands: between the words, or in
 * the address of a link. Its fallback is plain text.
 */
export const fillRichText = (html: string, { inText, inAddress }: Filler): string =>
  fillPlaceholders(html, ({ name, fallback }, at) =>
    (isInTag(html, at) ? inAddress : inText)({ name, fallback: fallback && (textOfHtml(fallback) || null) }),
  );

/** What was sanitised has these signs around tags, and nowhere else. */
const isInTag = (html: string, at: number) => html.lastIndexOf("<", at) > html.lastIndexOf(">", at);

/** What stands between the braces, as markup. */
const notationOf = ({ name, fallback }: Placeholder): string =>
  escaped(fallback ? `${name}|${fallback}` : name);

/** What an editor sent, with its chips as they are written. */
export const withoutChips = (html: string): string => html.replace(chip, "{{$1}}");

/** A stored text for an editor, with chips that say by `labelOf` what they stand for. In an address it is typed. */
export const withChips = (html: string, labelOf: (placeholder: Placeholder) => string): string =>
  fillRichText(html, {
    inText: (each) => `<span data-placeholder="${notationOf(each)}">${escaped(labelOf(each))}</span>`,
    inAddress: (each) => `{{${notationOf(each)}}}`,
  });
