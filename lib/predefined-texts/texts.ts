import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { predefinedTexts, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { mayChange, mayShare, usableBy } from "@/lib/availability/access";
import { escaped, excerpt, textOfHtml } from "@/lib/content/text";
import { NotFound } from "@/lib/errors";
import { fullName } from "@/lib/people/names";
import type { Placeholder } from "@/lib/placeholders/placeholder";
import { stampOf } from "@/lib/stale";
import type { TextInput } from "./input";
import { placeholderLabels } from "./labels";
import { fillRichText, withChips } from "./placeholder";
import type { ManagedText, TextMenu } from "./text";

export type TextRow = typeof predefinedTexts.$inferSelect;

/** The predefined texts that the viewer may insert, by name: their own, and those for all agents. */
export function textMenu(viewer: Viewer): TextMenu {
  const labelOf = placeholderLabels();
  const offered = usable(viewer).map(({ text: { id, name, html, shared, ownerId } }) => ({
    ...{ id, name, shared, mine: ownerId === viewer.userId, excerpt: beginningOf(html, labelOf) },
  }));
  return { texts: offered, mayShare: mayShare(viewer, "sharePredefinedText") };
}

/** The same with the whole text, and whether it is theirs to change. */
export function managedTexts(viewer: Viewer): ManagedText[] {
  const labelOf = placeholderLabels();
  return usable(viewer).map(({ text, owner }) => {
    const { id, name, shared, ownerId, html } = text;
    return {
      ...{ id, name, shared, mine: ownerId === viewer.userId, owner: fullName(owner) },
      mayChange: mayChange(viewer, "sharePredefinedText", text),
      html: withChips(html, labelOf),
      stamp: stampOf(kept(text)),
      excerpt: beginningOf(html, labelOf),
    };
  });
}

/** What of a text is written by hand. */
export const kept = ({ name, html, shared }: TextInput): TextInput => ({ name, html, shared });

/** A text that the viewer may insert. Throws NotFound, the same for another's own as for one that is not there. */
export function usableText(viewer: Viewer, id: number): TextRow {
  const [found] = usable(viewer, id);
  if (!found) throw new NotFound("This text");
  return found.text;
}

/** A text that the viewer may change. Throws NotFound. */
export function changeableText(viewer: Viewer, id: number): TextRow {
  const text = usableText(viewer, id);
  if (!mayChange(viewer, "sharePredefinedText", text)) throw new NotFound("This text");
  return text;
}

/** How a text begins, with gaps for what is filled in. Addresses do not show in it. */
function beginningOf(html: string, labelOf: ReturnType<typeof placeholderLabels>): string {
  const inText = (each: Placeholder) => `[${escaped(labelOf({ ...each, fallback: null }))}]`;
  return excerpt(textOfHtml(fillRichText(html, { inText, inAddress: () => "" })), 120);
}

const usable = (viewer: Viewer, id?: number) =>
  db()
    .select({ text: predefinedTexts, owner: { firstName: users.firstName, lastName: users.lastName } })
    .from(predefinedTexts)
    .innerJoin(users, eq(users.id, predefinedTexts.ownerId))
    .where(and(usableBy(viewer, predefinedTexts), id === undefined ? undefined : eq(predefinedTexts.id, id)))
    .orderBy(asc(sql`lower(${predefinedTexts.name})`), asc(predefinedTexts.id))
    .all();
