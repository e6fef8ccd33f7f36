import sanitizeHtml from "sanitize-html";

const colour = /^(#[0-9a-f]{3,8}|rgba?\([\d\s.,%]+\)|[a-z]+)$/i;

/**
 * The one sanitiser of rich text, on the way in. What is left is safe to show on our own pages: no script,
 * style sheet, frame, form or handler, no address but web, mail and phone, pictures only as data.
 */
export const sanitizeRichText = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [
      "p",
      "br",
      "strong",
      "b",
      "em",
      "i",
      "u",
      "s",
      "span",
      "a",
      "ul",
      "ol",
      "li",
      "blockquote",
      "pre",
      "code",
      "h1",
      "h2",
      "h3",
      "hr",
      "img",
    ],
    allowedAttributes: {
      a: ["href", "rel", "target"],
      img: ["src", "alt", "width", "height"],
      span: ["style", "data-mention"],
      ol: ["start"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    allowedStyles: { span: { color: [colour] } },
    exclusiveFilter: (frame) =>
      frame.tag === "img" && !/^data:image\/(png|jpeg|gif|webp);base64,/.test(frame.attribs.src ?? ""),
    transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer", target: "_blank" }) },
    nestingLimit: 30,
  }).trim();

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
