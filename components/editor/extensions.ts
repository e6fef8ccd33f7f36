import { mergeAttributes, Node, Mark as TextMark } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";

/** A colour by its name; what it looks like is the theme's. */
const ColourMark = TextMark.create({
  name: "colour",
  addAttributes: () => ({
    name: {
      parseHTML: (element: HTMLElement) => element.getAttribute("data-colour"),
      renderHTML: ({ name }) => ({ "data-colour": name }),
    },
  }),
  parseHTML: () => [{ tag: "span[data-colour]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});

/** A picture within the text, kept in it as data. */
const Picture = Node.create({
  name: "picture",
  group: "inline",
  inline: true,
  draggable: true,
  addAttributes: () => ({ src: {}, alt: {} }),
  parseHTML: () => [{ tag: 'img[src^="data:image/"]' }],
  renderHTML: ({ HTMLAttributes }) => ["img", mergeAttributes(HTMLAttributes)],
});

/** A user by number, with the name as it was when it was written. */
const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: {
      parseHTML: (element: HTMLElement) => element.getAttribute("data-mention"),
      renderHTML: ({ id }) => ({ "data-mention": id }),
    },
    name: { parseHTML: (element: HTMLElement) => element.textContent?.replace(/^@/, ""), rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-mention]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", HTMLAttributes, `@${node.attrs.name}`],
  renderText: ({ node }) => `@${node.attrs.name}`,
});

/** What a predefined text could not fill in: chosen as one, so that typing takes its place. */
const Gap = Node.create({
  name: "gap",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    words: { parseHTML: (element: HTMLElement) => element.textContent, rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-gap]" }],
  renderHTML: ({ node }) => ["span", { "data-gap": "" }, String(node.attrs.words)],
  renderText: ({ node }) => String(node.attrs.words),
});

/** A placeholder of a predefined text, said in words; the attribute is what stands between its braces. */
const Placeholder = Node.create({
  name: "placeholder",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    notation: {
      parseHTML: (element: HTMLElement) => element.getAttribute("data-placeholder"),
      renderHTML: ({ notation }) => ({ "data-placeholder": notation }),
    },
    label: { parseHTML: (element: HTMLElement) => element.textContent, rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-placeholder]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", HTMLAttributes, String(node.attrs.label)],
  renderText: ({ node }) => `{{${node.attrs.notation}}}`,
});

/** What can be written: what the sanitiser keeps, and nothing more. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    // It would leave an empty paragraph under every list.
    trailingNode: false,
    link: { openOnClick: false, defaultProtocol: "https" },
  }),
  ColourMark,
  Picture,
  Mention,
  Gap,
  Placeholder,
];
