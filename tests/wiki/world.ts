import type { Viewer } from "@/lib/access/viewer";
import type { ArticleInput } from "@/lib/wiki/article-input";
import { createArticle } from "@/lib/wiki/change-article";
import { noon } from "../support/world";

/** What a writer saves; published, in General, unless said otherwise. */
export const draft = (title: string, more: Partial<ArticleInput> = {}): ArticleInput => ({
  ...{ title, html: `<p>${title} explained.</p>`, categoryId: 1, topicIds: [], published: true },
  ...more,
});

/** An article as `viewer` wrote it. Gives its id. */
export const article = (viewer: Viewer, title: string, more: Partial<ArticleInput> = {}): number =>
  createArticle(viewer, draft(title, more), noon);
