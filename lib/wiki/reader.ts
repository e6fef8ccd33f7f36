import { type SQL, sql } from "drizzle-orm";
import { articles } from "@/db/schema";
import { levelOf } from "@/lib/access/scope";
import { mayAdminister, type Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";

/** Whether the viewer writes the wiki, and so sees its drafts. */
export const isWriter = (viewer: Viewer): boolean => mayAdminister(viewer, "wiki");

/** Whether the viewer may read the wiki: it is for those who look at cases, and for those who write it. */
export const isReader = (viewer: Viewer): boolean =>
  isWriter(viewer) || levelOf(viewer, "case", "view") !== "none";

/** Throws NotFound unless the viewer may read the wiki. */
export function requireReader(viewer: Viewer): void {
  if (!isReader(viewer)) throw new NotFound();
}

/** The articles that the viewer may read, as a condition: a draft is its writers' alone. */
export const readable = (viewer: Viewer): SQL =>
  isWriter(viewer) ? sql`1` : sql`${articles.publishedAt} is not null`;
