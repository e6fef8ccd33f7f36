import { Link } from "@/components/ui/Link";
import type { ArticleCategory } from "@/lib/wiki/categories";

type CategoryMenuProps = {
  categories: readonly ArticleCategory[];
  total: number;
  /** Null for all of them; undefined when none is shown, as while searching. */
  current: ArticleCategory | null | undefined;
};

const entryClass =
  "flex min-h-7.5 items-center gap-2 rounded-control border-transparent border-l-2 px-2 text-table text-second -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-ink max-md:min-h-11 max-md:whitespace-nowrap";

/** The categories with the number of their articles; on a phone a row of them that scrolls. */
export function CategoryMenu({ categories, total, current }: CategoryMenuProps) {
  return (
    <nav
      aria-label="Categories"
      className="w-52 shrink-0 p-3 max-md:w-full max-md:overflow-x-auto max-md:py-1.5"
    >
      <ul className="grid gap-px max-md:flex max-md:gap-1">
        <li>
          <Link href="/wiki" aria-current={current === null ? "page" : undefined} className={entryClass}>
            All articles <Count of={total} />
          </Link>
        </li>
        {categories.map(({ id, name, count }) => (
          <li key={id}>
            <Link
              href={`/wiki?category=${id}`}
              aria-current={current?.id === id ? "page" : undefined}
              className={entryClass}
            >
              <span className="min-w-0 truncate">{name}</span> <Count of={count} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Count = ({ of }: { of: number }) => (
  <span className="ml-auto font-normal text-meta text-muted tabular-nums">{of}</span>
);
