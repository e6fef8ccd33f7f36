import type { Colour } from "@/lib/content/colours";

export type Mark = "bold" | "italic" | "underline" | "code";
export type List = "bulletList" | "orderedList";

/** What a button of the toolbar, or something beside the text, asks the editor to do. */
export type Command =
  | { do: "toggle"; what: Mark | List }
  | { do: "colour"; colour: Colour | null }
  | { do: "link"; href: string | null }
  | { do: "picture"; file: File }
  | { do: "insert"; html: string }
  /** A predefined text, by its number. */
  | { do: "text"; id: number }
  | { do: "placeholder"; notation: string; label: string };

/** What holds at the cursor, so that the buttons can show it. */
export type Active = { on: ReadonlySet<Mark | List>; colour: Colour | null; href: string | null };

export const nothingActive: Active = { on: new Set(), colour: null, href: null };

/** Somebody who can be mentioned. */
export type Person = { id: number; name: string };
