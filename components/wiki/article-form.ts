import type { Article } from "@/lib/wiki/article";
import type { ArticleInput } from "@/lib/wiki/article-input";
import type { ArticleCategory } from "@/lib/wiki/categories";

/** An article as it is written. */
export type ArticleForm = Omit<ArticleInput, "categoryId"> & { categoryId: number | null };

/** What the page begins with: the article, or an empty one in the oldest category. */
export function formOf(article: Article | null, categories: ArticleCategory[]): ArticleForm {
  if (article) {
    const { title, html, categoryId, topicIds, draft } = article;
    return { title, html, categoryId, topicIds, published: !draft };
  }
  const categoryId = categories.length > 0 ? Math.min(...categories.map(({ id }) => id)) : null;
  return { title: "", html: "", categoryId, topicIds: [], published: false };
}

/** What is sent. */
export const inputOf = (form: ArticleForm): ArticleInput => ({ ...form, categoryId: form.categoryId ?? 0 });
