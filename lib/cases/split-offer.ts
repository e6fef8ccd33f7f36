import { desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { interactions, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { excerpt } from "@/lib/content/text";
import { kindLabels } from "@/lib/interactions/interaction";
import { choices } from "@/lib/records/lookups";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { formatInstant } from "@/lib/time/zone";
import { caseType } from "./case";
import { isThereFor } from "./form-rule";
import { splittable } from "./split-input";

/** What **Split case** offers: interactions of the case in words, the oldest first, and the topics of its department. */
export type SplitOffer = {
  interactions: { id: number; text: string; about: string }[];
  /** There are older ones, which are not offered. */
  more: boolean;
  topics: { value: string; label: string }[];
};

/** What can be split off a case that the viewer may edit. Throws NotFound. */
export function splitOffer(viewer: Viewer, caseId: number): SplitOffer {
  const { teamId } = editable(viewer, recordType(caseType.name), caseId);
  const rows = latest(caseId);
  return {
    interactions: rows
      .slice(0, splittable)
      .reverse()
      .map(({ id, kind, at, text, author }) => ({
        id,
        text: excerpt(text, 160) || kindLabels[kind],
        about: `${kindLabels[kind]} · ${author ?? "Rapport"} · ${formatInstant(at, viewer.timeZone)}`,
      })),
    more: rows.length > splittable,
    topics: choices("topic")
      .filter((topic) => !topic.retired && isThereFor(topic, String(teamId ?? 0)))
      .map(({ id, label }) => ({ value: String(id), label })),
  };
}

/** Whether a case, which must have been read for a viewer who may edit it, has anything that can be split off. */
export const isSplittable = (caseId: number): boolean =>
  db().select({ id: interactions.id }).from(interactions).where(eq(interactions.recordId, caseId)).get() !==
  undefined;

const latest = (caseId: number) =>
  db()
    .select({
      id: interactions.id,
      kind: interactions.kind,
      at: interactions.at,
      text: interactions.text,
      author: sql<string | null>`${users.firstName} || ' ' || ${users.lastName}`,
    })
    .from(interactions)
    .leftJoin(users, eq(users.id, interactions.authorId))
    .where(eq(interactions.recordId, caseId))
    .orderBy(desc(interactions.at), desc(interactions.id))
    .limit(splittable + 1)
    .all();
