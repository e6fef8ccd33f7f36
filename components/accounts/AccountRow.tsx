import { CellView } from "@/components/fields/cells/CellView";
import { Avatar } from "@/components/ui/Avatar";
import { Link } from "@/components/ui/Link";
import type { Shown } from "@/lib/records/shown";

/** An account in a card: its value, its phone, its score when scores are on. */
export function AccountRow({ name, href, cells }: Shown) {
  return (
    <div className="flex items-center gap-3 py-1.5 text-table">
      <Avatar name={name} kind="company" />
      <div className="min-w-0 flex-1">
        <Link
          href={href}
          className="leading-6 break-words font-semibold text-ink underline-offset-2 hover:underline"
        >
          {name}
        </Link>
        <p className="flex flex-wrap items-center gap-x-4 leading-6 text-second">
          <CellView view="money" cell={cells.valueCents ?? null} />
          <CellView view="phone" cell={cells.phone ?? null} quiet />
        </p>
      </div>
      {cells.score !== undefined && <CellView view="experience" cell={cells.score} />}
    </div>
  );
}
