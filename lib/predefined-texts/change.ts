import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { predefinedTexts } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { requireSharing } from "@/lib/availability/access";
import { availabilityLabel } from "@/lib/availability/availability";
import { excerpt, textOfHtml } from "@/lib/content/text";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { refuseStale, type Words } from "@/lib/stale";
import { type ChangedText, type TextInput, textInput } from "./input";
import { changeableText, kept } from "./texts";

type Self = Viewer & { userId: number };

/**
 * Keeps a predefined text; gives its id. Only what is for all agents is told to the history. Throws Invalid for a
 * placeholder that names nothing, and without the right to share.
 */
export function createText(viewer: Self, input: TextInput, now: Date): number {
  const text = parseInput(textInput, input);
  if (text.shared) requireSharing(viewer, "sharePredefinedText");
  return transact(() => {
    const row = { ...text, ownerId: viewer.userId, createdAt: now, updatedAt: now };
    const { id } = db().insert(predefinedTexts).values(row).returning({ id: predefinedTexts.id }).get();
    if (text.shared) tellCreation(viewer, about(id, text.name), told(text), now);
    return id;
  });
}

/**
 * Changes a text, shares it or takes it back. Throws NotFound where it is not theirs to change, Invalid, and Conflict
 * where somebody changed it since it was `seen`.
 */
export function changeText(
  viewer: Viewer,
  id: number,
  { seen, ...input }: Omit<ChangedText, "id">,
  now: Date,
): void {
  const text = parseInput(textInput, input);
  transact(() => {
    const before = changeableText(viewer, id);
    if (text.shared && !before.shared) requireSharing(viewer, "sharePredefinedText");
    refuseStale(seen, kept(before), kept(text), words);
    if (changesBetween<TextInput>(before, text).length === 0) return;
    db()
      .update(predefinedTexts)
      .set({ ...text, updatedAt: now, sample: false })
      .where(eq(predefinedTexts.id, id))
      .run();
    if (before.shared || text.shared)
      tellChange(viewer, about(id, text.name), changesBetween(told(before), told(text)), now);
  });
}

/** Takes a text away, from everybody whom it was for; where it was inserted it stays. Throws NotFound. */
export function deleteText(viewer: Viewer, id: number, now: Date): void {
  transact(() => {
    const { name, shared } = changeableText(viewer, id);
    db().delete(predefinedTexts).where(eq(predefinedTexts.id, id)).run();
    if (shared) tellRemoval(viewer, about(id, name), now);
  });
}

const about = (id: number, name: string) => ({ subject: "predefined_text" as const, id, name });

const words = ({ name, html, shared }: TextInput): Words => ({
  ...{ Name: name, Text: textOfHtml(html), "Available To": availabilityLabel(shared) },
});

/** The words of it, not the markup. */
const told = ({ name, html, shared }: TextInput) => ({ name, text: excerpt(textOfHtml(html), 300), shared });
