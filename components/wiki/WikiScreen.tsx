import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import type { ArticleHit, ArticleLine } from "@/lib/wiki/article";
import type { ArticleCategory } from "@/lib/wiki/categories";
import { ArticleRow, HitRow } from "./ArticleRow";
import { CategoryMenu } from "./CategoryMenu";
import { NewArticle } from "./NewArticle";
import { WikiSearch } from "./WikiSearch";

type WikiScreenProps = {
  /** What is searched for; "" when nothing is. */
  asked: string;
  categories: ArticleCategory[];
  current: ArticleCategory | null;
  articles: ArticleLine[];
  /** Null while nothing is searched for. */
  hits: ArticleHit[] | null;
  mayWrite: boolean;
  timeZone: string;
};

/** The page Wiki: categories at the left, then what is in the chosen one or was found. */
export function WikiScreen({ categories, mayWrite, ...shown }: WikiScreenProps) {
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader
        title="Wiki"
        aside={total > 0 && total}
        secondary={mayWrite && <ButtonLink href="/admin/wiki">Manage wiki</ButtonLink>}
        primary={mayWrite && total > 0 && <NewArticle />}
      />
      {total === 0 ? (
        <EmptyState title="No articles yet." action={mayWrite && <NewArticle />}>
          The wiki holds what the staff knows: how things are done, and what to answer. Cases suggest the
          articles that fit them.
        </EmptyState>
      ) : (
        <div className="flex border-rule border-t max-md:flex-col">
          <CategoryMenu
            categories={categories}
            total={total}
            current={shown.asked ? undefined : shown.current}
          />
          <div className="min-w-0 flex-1 md:border-rule md:border-l">
            <WikiSearch />
            <Found {...shown} total={shown.current?.count ?? total} />
          </div>
        </div>
      )}
    </>
  );
}

function Found({
  asked,
  articles,
  hits,
  current,
  timeZone,
  total,
}: Omit<WikiScreenProps, "categories" | "mayWrite"> & { total: number }) {
  if (hits?.length === 0)
    return (
      <EmptyState
        title={`No article matches “${asked}”.`}
        action={<ButtonLink href="/wiki">All articles</ButtonLink>}
      >
        Every word must stand in the article. Try fewer.
      </EmptyState>
    );
  if (!hits && articles.length === 0)
    return <EmptyState title={`Nothing in ${current?.name ?? "the wiki"} yet.`} />;
  return (
    <>
      <ul aria-label={hits ? "Found" : (current?.name ?? "All articles")}>
        {hits
          ? hits.map((hit) => <HitRow key={hit.id} hit={hit} />)
          : articles.map((article) => <ArticleRow key={article.id} article={article} timeZone={timeZone} />)}
      </ul>
      {!hits && articles.length < total && (
        <p className="px-5 py-3 text-table text-muted">
          These are the first {articles.length}. Search for others.
        </p>
      )}
    </>
  );
}
