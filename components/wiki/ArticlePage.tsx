import { RichText } from "@/components/editor/RichText";
import { ButtonLink } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import type { Article } from "@/lib/wiki/article";
import { changed, DraftChip } from "./ArticleRow";

type ArticlePageProps = { article: Article; mayWrite: boolean; timeZone: string };

const wayClass = "inline-flex min-h-6 items-center hover:text-ink max-md:min-h-11";

/** An article as it is read. */
export function ArticlePage({ article, mayWrite, timeZone }: ArticlePageProps) {
  const { id, title, html, category, categoryId, topics, draft } = article;
  return (
    <>
      <PageHeader
        title={title}
        aside={draft && <DraftChip />}
        eyebrow={
          <span className="flex flex-wrap gap-x-1.5">
            <Link href="/wiki" className={wayClass}>
              Wiki
            </Link>
            <span aria-hidden className="self-center">
              /
            </span>
            <Link href={`/wiki?category=${categoryId}`} className={wayClass}>
              {category}
            </Link>
          </span>
        }
        secondary={mayWrite && <ButtonLink href={`/admin/wiki/${id}`}>Edit article</ButtonLink>}
      />
      <article className="border-rule border-t px-5 py-4">
        <RichText html={html} className="max-w-170 text-body text-ink" />
      </article>
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-t px-5 py-3 text-meta text-muted">
        <span>{changed(article, timeZone)}</span>
        {topics.length > 0 && (
          <span className="flex flex-wrap items-center gap-1.5">
            Suggested for
            {topics.map((topic) => (
              <Chip key={topic}>{topic}</Chip>
            ))}
          </span>
        )}
      </footer>
    </>
  );
}
