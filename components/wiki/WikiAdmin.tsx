import { ManageCategories } from "@/components/categories/ManageCategories";
import { Chip } from "@/components/ui/Chip";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { ago } from "@/lib/time/zone";
import type { ArticleLine } from "@/lib/wiki/article";
import type { ArticleCategory } from "@/lib/wiki/categories";
import { DraftChip } from "./ArticleRow";
import { categoryVerbs } from "./category-verbs";
import { NewArticle } from "./NewArticle";

type WikiAdminProps = { articles: ArticleLine[]; categories: ArticleCategory[]; now: Date; timeZone: string };

/** The page Wiki of Administration Tools: what there is to write and its state. */
export function WikiAdmin({ articles, categories, ...reading }: WikiAdminProps) {
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader
        title="Wiki"
        aside={total > 0 && total}
        secondary={<ManageCategories categories={categories} verbs={categoryVerbs} noun="article" />}
        primary={total > 0 && <NewArticle />}
      />
      {articles.length === 0 ? (
        <EmptyState title="No articles yet." action={<NewArticle />}>
          Write down how things are done, and what to answer. Cases suggest the articles that fit them.
        </EmptyState>
      ) : (
        <ArticleTable articles={articles} {...reading} />
      )}
      {articles.length < total && (
        <p className="px-5 py-3 text-table text-muted">
          These are the first {articles.length}. Search for others in the wiki, and choose Edit article.
        </p>
      )}
    </>
  );
}

function ArticleTable({ articles, now, timeZone }: Omit<WikiAdminProps, "categories">) {
  return (
    <Table label="Articles">
      <thead>
        <tr>
          <Th className="pl-5">Title</Th>
          <Th>Category</Th>
          <Th>State</Th>
          <Th>Topics</Th>
          <Th>Changed by</Th>
          <Th className="pr-5">Changed</Th>
        </tr>
      </thead>
      <tbody>
        {articles.map(({ id, title, category, draft, topics, updatedAt, updatedBy }) => (
          <Tr key={id}>
            <Td className="pl-5 font-semibold">
              <Link
                href={`/admin/wiki/${id}`}
                className="inline-flex min-h-6 min-w-48 items-center text-ink wrap-anywhere hover:underline max-md:min-h-11"
              >
                {title}
              </Link>
            </Td>
            <Td className="text-second">{category}</Td>
            <Td>{draft ? <DraftChip /> : <Chip tone="ok">Published</Chip>}</Td>
            <Td className="text-second">{topics.join(", ") || "–"}</Td>
            <Td className="whitespace-nowrap text-second">{updatedBy ?? "–"}</Td>
            <Td className="pr-5 whitespace-nowrap text-second">{ago(new Date(updatedAt), now, timeZone)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
