import type { Metadata } from "next";
import { idOf, orNotFound } from "@/app/or-not-found";
import { WikiScreen } from "@/components/wiki/WikiScreen";
import { requireViewer } from "@/lib/sessions/request";
import { listArticles } from "@/lib/wiki/articles";
import { articleCategoriesOf } from "@/lib/wiki/categories";
import { isWriter } from "@/lib/wiki/reader";
import { searchArticles } from "@/lib/wiki/search";

export const metadata: Metadata = { title: "Wiki" };

/** The articles of a category, `?category=2`, or what a search finds in all of them, `?q=login`. */
export default async function WikiPage({ searchParams }: PageProps<"/wiki">) {
  const viewer = await requireViewer("records");
  const { q, category } = await searchParams;
  const asked = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const categories = orNotFound(() => articleCategoriesOf(viewer));
  const current = categories.find(({ id }) => id === idOf(category)) ?? null;
  return (
    <WikiScreen
      {...{ asked, categories, current }}
      articles={asked ? [] : listArticles(viewer, current?.id)}
      hits={asked ? searchArticles(viewer, asked) : null}
      mayWrite={isWriter(viewer)}
      timeZone={viewer.timeZone}
    />
  );
}
