import sanitizeHtml from "sanitize-html";
import { colours } from "./colours";

/**
 * The one sanitiser of rich text, on the way in. What is left is safe to show on our own pages: no script,
 * style, frame, form or handler, no address but web, mail and phone, pictures only as data. A colour is one of
 * ours by name, so that it can be read in both themes; a mention is a user's number; a gap is what a predefined text
 * could not fill in.
 */
export const sanitizeRichText = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: "p br strong b em i u s span a ul ol li blockquote pre code h1 h2 h3 hr img".split(" "),
    allowedAttributes: {
      a: ["href", "rel", "target"],
      img: ["src", "alt", "width", "height"],
      span: ["data-colour", "data-mention", "data-gap"],
      ol: ["start"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !picture.test(attribs.src ?? ""),
    transformTags: {
      a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer", target: "_blank" }),
      span: (tagName, attribs) => ({ tagName, attribs: told(attribs) }),
    },
    nestingLimit: 30,
  }).trim();

const picture = /^data:image\/(png|jpeg|gif|webp);base64,[a-z\d+/]+=*$/i;
const colour = new RegExp(`^(${colours.join("|")})$`);
const userId = /^\d{1,15}$/;

/** What a span may say of its words. */
function told({
  "data-colour": name = "",
  "data-mention": user = "",
  "data-gap": gap,
}: sanitizeHtml.Attributes) {
  return {
    ...(gap !== undefined && { "data-gap": "" }),
    ...(colour.test(name) && { "data-colour": name }),
    ...(userId.test(user) && { "data-mention": user }),
  } as sanitizeHtml.Attributes;
}
