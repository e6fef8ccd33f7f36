import type { Metadata } from "next";
import { idOf, orNotFound } from "@/app/or-not-found";
import { ArticleEditor } from "@/components/wiki/ArticleEditor";
import { choices } from "@/lib/records/lookups";
import { requireViewer } from "@/lib/sessions/request";
import { readArticle } from "@/lib/wiki/articles";
import { articleCategoriesOf } from "@/lib/wiki/categories";

export const metadata: Metadata = { title: "Edit article" };

export default async function EditArticlePage({ params }: PageProps<"/admin/wiki/[id]">) {
  const viewer = await requireViewer("admin:wiki");
  const { id } = await params;
  const article = orNotFound(() => readArticle(viewer, idOf(id)));
  return (
    <ArticleEditor
      // Another article starts anew.
      key={article.id}
      article={article}
      categories={articleCategoriesOf(viewer)}
      topics={choices("topic")}
    />
  );
}
