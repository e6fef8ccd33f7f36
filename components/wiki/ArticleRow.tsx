import { Chip } from "@/components/ui/Chip";
import { Link } from "@/components/ui/Link";
import { formatInstant } from "@/lib/time/zone";
import type { ArticleHit, ArticleLine } from "@/lib/wiki/article";
import { Pieces } from "./Pieces";

const rowClass = "relative border-rule border-b px-5 py-2.5 wrap-anywhere hover:bg-hover";
/** The whole row is the link's, for a pointer. */
const linkClass =
  "text-body font-semibold text-ink after:absolute after:inset-0 hover:underline focus-visible:outline-offset-2";

/** One article of a category: title, how it begins, and who changed it when. */
export function ArticleRow({ article, timeZone }: { article: ArticleLine; timeZone: string }) {
  const { id, title, category, draft, topics, beginning } = article;
  return (
    <li className={rowClass}>
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link href={`/wiki/${id}`} className={linkClass}>
          {title}
        </Link>
        {draft && <DraftChip />}
      </div>
      <p className="max-w-180 truncate text-table text-second">{beginning}</p>
      <p className="text-meta text-muted">{[category, ...topics, changed(article, timeZone)].join(" · ")}</p>
    </li>
  );
}

/** One article that was found, with the words in their place. */
export function HitRow({ hit: { id, title, snippet, category, draft } }: { hit: ArticleHit }) {
  return (
    <li className={rowClass}>
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link href={`/wiki/${id}`} className={linkClass}>
          <Pieces pieces={title} />
        </Link>
        {draft && <DraftChip />}
      </div>
      <p className="max-w-180 text-table text-second">
        <Pieces pieces={snippet} />
      </p>
      <p className="text-meta text-muted">{category}</p>
    </li>
  );
}

export const DraftChip = () => <Chip tone="warn">Draft</Chip>;

/** “Changed Mar 31, 2026, 9:05 AM by Kris Jacobson”. */
export function changed({ updatedAt, updatedBy }: ArticleLine, timeZone: string): string {
  const when = formatInstant(new Date(updatedAt), timeZone);
  return updatedBy ? `Changed ${when} by ${updatedBy}` : `Changed ${when}`;
}
