const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** The words of sanitised rich text, with blocks on lines of their own. For search, excerpts and the history. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<(br|\/p|\/li|\/h[1-3]|\/blockquote|\/pre|hr)[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#39|[a-z]+);/gi, (all, name: string) => entities[name.toLowerCase()] ?? all)
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

/** Whether sanitised rich text neither says nor shows anything. */
export const isBlank = (html: string): boolean => textOfHtml(html) === "" && !html.includes("<img");

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Plain text as it stands in markup, between tags or as what an attribute holds. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** Plain text as rich text: each line a paragraph, and nothing of it markup. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("");

/** The beginning of a text on one line, with an ellipsis where it goes on. `most` counts characters. */
export function excerpt(text: string, most: number): string {
  const line = [...text.replace(/\s+/g, " ").trim()];
  return line.length <= most ? line.join("") : `${line.slice(0, most - 1).join("")}…`;
}
