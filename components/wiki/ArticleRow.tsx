import Link from "next/link";
import { Chip } from "@/components/ui/Chip";
import { ago } from "@/lib/time/zone";
import type { ArticleHit, ArticleLine } from "@/lib/wiki/article";
import { Pieces } from "./Pieces";

/** When, and on whose clock, something is read. */
export type Reading = { now: Date; timeZone: string };

const rowClass = "relative border-rule border-b px-5 py-2.5 hover:bg-hover";
/** The whole row is the link's, for a pointer. */
const linkClass =
  "text-body font-semibold text-ink after:absolute after:inset-0 hover:underline focus-visible:outline-offset-2";

/** One article of a category: title, how it begins, and who changed it when. */
export function ArticleRow({ article, reading }: { article: ArticleLine; reading: Reading }) {
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
      <p className="text-meta text-muted">{[category, ...topics, changed(article, reading)].join(" · ")}</p>
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

/** “Changed 2h ago by Kris Jacobson”. */
export function changed({ updatedAt, updatedBy }: ArticleLine, { now, timeZone }: Reading): string {
  const when = ago(new Date(updatedAt), now, timeZone);
  return updatedBy ? `Changed ${when} by ${updatedBy}` : `Changed ${when}`;
}
