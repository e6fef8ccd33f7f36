import { CellView } from "@/components/fields/cells/CellView";
import { Link } from "@/components/ui/Link";
import type { Shown } from "@/lib/records/shown";
import { Escalated } from "./Escalated";

/** A case in a card: number, subject, status, priority, and when it is due or else its age. */
export function CaseRow({ name, href, cells, escalated }: Shown) {
  return (
    <div className="grid min-h-9 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 py-1.5 text-table lg:grid-cols-[6.5rem_minmax(0,1fr)_9.5rem_5rem_7rem]">
      <span className="text-muted tabular-nums max-lg:order-3">
        <CellView view="text" cell={cells.number ?? null} />
      </span>
      <span className="flex min-w-0 items-center gap-2">
        <Link
          href={href}
          className="min-w-0 truncate font-semibold text-ink max-md:py-3.5 underline-offset-2 hover:underline"
        >
          {name}
        </Link>
        {escalated && <Escalated />}
      </span>
      <CellView view="status" cell={cells.statusId ?? null} />
      <span className="max-lg:hidden">
        <CellView view="priority" cell={cells.priorityId ?? null} />
      </span>
      <span className="text-right text-second max-lg:order-4">
        {cells.dueAt ? (
          <CellView view="due" cell={cells.dueAt} />
        ) : (
          <CellView view="dateTime" cell={cells.createdAt ?? null} />
        )}
      </span>
    </div>
  );
}
