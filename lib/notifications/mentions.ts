import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { interactions } from "@/db/schema";
import type { Change, EventContent } from "@/lib/events/event";
import type { Entry } from "@/lib/live/entries";
import { choices } from "@/lib/records/lookups";

const mention = /<span[^>]* data-mention="(\d{1,15})"/g;

/** The users whom a piece of rich text mentions. */
export const mentionedIn = (html: unknown): number[] =>
  typeof html === "string" ? [...new Set([...html.matchAll(mention)].map(([, id]) => Number(id)))] : [];

/** What interactions hold now that these entries tell of, by their numbers. */
export function writtenBy(entries: readonly Entry[]): Map<number, { html: string; flagged: boolean }> {
  const ids = entries.flatMap(({ content }) =>
    content?.kind === "interaction.added" || content?.kind === "interaction.changed"
      ? [content.interactionId]
      : [],
  );
  if (ids.length === 0) return new Map();
  const rows = db().select().from(interactions).where(inArray(interactions.id, ids)).all();
  return new Map(rows.map(({ id, html, flaggedAt }) => [id, { html, flagged: flaggedAt !== null }]));
}

/** Whom an entry mentions that did not stand there before it. */
export function newlyMentioned(
  content: EventContent | null,
  written: ReadonlyMap<number, { html: string }>,
): number[] {
  if (content?.kind === "interaction.added") return mentionedIn(written.get(content.interactionId)?.html);
  if (content?.kind === "interaction.changed") {
    const before = String(changeOf(content.changes, "text")?.from ?? "");
    const now = changeOf(content.changes, "text") ? written.get(content.interactionId)?.html : undefined;
    return mentionedIn(now).filter((id) => !before.includes(`@${nameOf(id)}`));
  }
  if (content?.kind === "record.created") return Object.values(content.values).flatMap(mentionedIn);
  if (content?.kind !== "record.changed") return [];
  return content.changes.flatMap(({ from, to }) => {
    const before = mentionedIn(from);
    return mentionedIn(to).filter((id) => !before.includes(id));
  });
}

/** The change of one field, if it was changed. */
export const changeOf = (changes: readonly Change[], field: string): Change | undefined =>
  changes.find((change) => change.field === field);

const nameOf = (userId: number) => choices("user").find(({ id }) => id === userId)?.label;
