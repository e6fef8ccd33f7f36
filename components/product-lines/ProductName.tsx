import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import type { ProductLine } from "@/lib/opportunities/product-lines";

type ProductNameProps = { line: ProductLine; handle?: ReactNode };

/** Which product a line is of, behind what the line is dragged by. */
export const ProductName = ({ line: { name, href, active }, handle }: ProductNameProps) => (
  <span className={cx("flex items-center gap-1", Boolean(handle) && "-ml-2")}>
    {handle}
    <span className="min-w-0">
      <Link
        href={href}
        className="inline-block py-1 font-semibold text-ink underline-offset-2 hover:underline max-md:py-3"
      >
        {name}
      </Link>
      {!active && <span className="ml-2 text-meta text-muted">No longer sold</span>}
    </span>
  </span>
);
