import type { Metadata } from "next";
import { cache } from "react";
import { idOf, orNotFound } from "@/app/or-not-found";
import { ArticlePage } from "@/components/wiki/ArticlePage";
import { requireViewer } from "@/lib/sessions/request";
import { readArticle } from "@/lib/wiki/articles";
import { isWriter } from "@/lib/wiki/reader";

type Props = PageProps<"/wiki/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await open((await params).id)).article.title };
}

/** An article to be read. */
export default async function WikiArticlePage({ params }: Props) {
  const { viewer, article } = await open((await params).id);
  return <ArticlePage article={article} mayWrite={isWriter(viewer)} timeZone={viewer.timeZone} />;
}

const open = cache(async (id: string) => {
  const viewer = await requireViewer("records");
  return { viewer, article: orNotFound(() => readArticle(viewer, idOf(id))) };
});
