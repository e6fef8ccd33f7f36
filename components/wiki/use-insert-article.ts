import { insertInto } from "@/components/editor/writing-place";
import { attempt } from "@/components/form/attempt";
import { escaped } from "@/lib/content/text";
import { noteArticleUseAction } from "@/lib/wiki/actions";

type Read = { title: string; html: string };

/** Puts an article, or a link to it, into what is being written on a case, and keeps that it was used there. */
export function useInsertArticle(caseId: number, id: number) {
  const insert = (html: string) => {
    insertInto(caseId, html);
    // Of no concern to the writer: it only orders what is suggested to others.
    void attempt(noteArticleUseAction({ articleId: id, caseId }));
  };
  return {
    text: ({ html }: Read) => insert(html),
    // Within the line that is being written.
    link: ({ title }: Read) => insert(`<a href="/wiki/${id}">${escaped(title)}</a>`),
  };
}
