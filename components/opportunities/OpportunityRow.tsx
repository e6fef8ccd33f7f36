import { CellView } from "@/components/fields/cells/CellView";
import { Link } from "@/components/ui/Link";
import type { Shown } from "@/lib/records/shown";

/** An opportunity in a card: name, stage, amount, when it is to close. */
export function OpportunityRow({ name, href, cells }: Shown) {
  const closes = cells.expectedCloseOn;
  return (
    <div className="grid min-h-9 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 py-1.5 text-table lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_6rem_8.5rem]">
      <Link
        href={href}
        className="min-w-0 truncate font-semibold text-ink max-md:py-3.5 underline-offset-2 hover:underline"
      >
        {name}
      </Link>
      <span className="text-second max-lg:order-3">
        <CellView view="stage" cell={cells.stageId ?? null} />
      </span>
      <span className="text-right tabular-nums">
        {cells.amountCents ? <CellView view="money" cell={cells.amountCents} /> : <NoAmount />}
      </span>
      <span className="text-right text-second max-lg:order-4">
        {closes && (
          <>
            Closes <CellView view="date" cell={closes} />
          </>
        )}
      </span>
    </div>
  );
}

const NoAmount = () => <span className="text-muted">No amount</span>;
