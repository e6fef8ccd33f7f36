import type { Metadata } from "next";
import { WikiAdmin } from "@/components/wiki/WikiAdmin";
import { requireViewer } from "@/lib/sessions/request";
import { listArticles } from "@/lib/wiki/articles";
import { articleCategoriesOf } from "@/lib/wiki/categories";

export const metadata: Metadata = { title: "Wiki" };

/** Where the wiki is written: every article with its state, drafts too, and the categories. */
export default async function WikiAdminPage() {
  const viewer = await requireViewer("admin:wiki");
  return (
    <WikiAdmin
      articles={listArticles(viewer)}
      categories={articleCategoriesOf(viewer)}
      now={new Date()}
      timeZone={viewer.timeZone}
    />
  );
}
