import type { Metadata } from "next";
import { ArticleEditor } from "@/components/wiki/ArticleEditor";
import { choices } from "@/lib/records/lookups";
import { requireViewer } from "@/lib/sessions/request";
import { articleCategoriesOf } from "@/lib/wiki/categories";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const viewer = await requireViewer("admin:wiki");
  return <ArticleEditor article={null} categories={articleCategoriesOf(viewer)} topics={choices("topic")} />;
}
