import { Link } from "@/components/ui/Link";
import type { ProductLine } from "@/lib/opportunities/product-lines";

/** A product on an opportunity in a card: how many, at what price, and what that comes to. */
export function ProductRow({ name, href, quantity, unitPrice, discount, total }: ProductLine) {
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-4 py-1.5 text-table">
      <Link
        href={href}
        className="mr-auto min-w-0 break-words font-semibold text-ink underline-offset-2 hover:underline"
      >
        {name}
      </Link>
      <span className="text-second tabular-nums">
        {quantity} × {unitPrice}
        {discount !== "0%" && ` − ${discount}`}
      </span>
      <span className="min-w-24 text-right tabular-nums">{total}</span>
    </div>
  );
}
