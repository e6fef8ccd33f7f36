import { db } from "@/db/client";
import { articleUses } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { readArticle } from "./articles";

/**
 * Keeps that an article was inserted on a case, once a case however often. Throws NotFound when the viewer may not
 * read the article or not write on the case.
 */
export function noteArticleUse(viewer: Viewer, articleId: number, caseId: number, now: Date): void {
  readArticle(viewer, articleId);
  const { id: recordId } = editable(viewer, recordType("case"), caseId);
  db()
    .insert(articleUses)
    .values({ articleId, recordId, usedAt: now, userId: viewer.userId })
    .onConflictDoNothing()
    .run();
}
