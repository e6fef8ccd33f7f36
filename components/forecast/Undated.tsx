import { Link } from "@/components/ui/Link";
import type { Figure } from "@/lib/forecast/figure";
import { dealsText } from "./words";

/** Closed deals that are in no month, so that they are not forgotten. */
export function Undated({ figure: { count, href } }: { figure: Figure }) {
  if (count === 0) return null;
  return (
    <p className="text-meta text-muted">
      <Link
        href={href}
        className="inline-flex min-h-6 items-center text-link underline-offset-2 hover:underline max-md:min-h-11"
      >
        {dealsText(count)} closed without a date
      </Link>{" "}
      and count in no month.
    </p>
  );
}
