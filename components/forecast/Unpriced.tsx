import { Link } from "@/components/ui/Link";
import type { Figure } from "@/lib/forecast/figure";

/** That some of the deals have no amount, so that nobody takes the sums for all they will bring. */
export function Unpriced({ figure: { unpriced, unpricedHref }, of }: { figure: Figure; of: string }) {
  if (unpriced === 0) return null;
  return (
    <Link
      href={unpricedHref}
      aria-label={`${of}: ${unpriced.toLocaleString("en-US")} without an amount, show the list`}
      className="inline-flex min-h-6 items-center text-meta font-normal text-link underline-offset-2 hover:underline max-md:min-h-11"
    >
      {unpriced.toLocaleString("en-US")} without an amount
    </Link>
  );
}
