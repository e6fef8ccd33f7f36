import { textOfHtml } from "@/lib/content/text";
import { fillPlaceholders, type Placeholder } from "@/lib/placeholders/placeholder";

/** The same as the editor shows it: a chip that says it in words. Its attribute holds what stands between the braces. */
const chip = /<span\b[^>]*?\bdata-placeholder="([^"{}<>]*)"[^>]*>[^<]*<\/span>/gi;

/** Puts the markup that `inPlace` gives of each placeholder of a rich text where it stands; its fallback is plain text. */
export const fillRichText = (html: string, inPlace: (placeholder: Placeholder) => string): string =>
  fillPlaceholders(html, ({ name, fallback }) =>
    inPlace({ name, fallback: fallback && (textOfHtml(fallback) || null) }),
  );

/** What stands between the braces, as markup. */
export const notationOf = ({ name, fallback }: Placeholder): string =>
  escaped(fallback ? `${name}|${fallback}` : name);

/** What an editor sent, with its chips as they are written. */
export const withoutChips = (html: string): string => html.replace(chip, "{{$1}}");

/** A stored text for an editor, with chips that say by `labelOf` what they stand for. */
export const withChips = (html: string, labelOf: (placeholder: Placeholder) => string): string =>
  fillRichText(
    html,
    (each) => `<span data-placeholder="${notationOf(each)}">${escaped(labelOf(each))}</span>`,
  );

/** Text as it stands in markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
