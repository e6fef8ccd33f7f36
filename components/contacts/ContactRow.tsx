import { CellView } from "@/components/fields/cells/CellView";
import { Avatar } from "@/components/ui/Avatar";
import { Link } from "@/components/ui/Link";
import type { Shown } from "@/lib/records/shown";

/** A contact in a card: how to reach them, and when somebody last did. */
export function ContactRow({ name, href, cells, primary }: Shown & { primary?: boolean }) {
  const phone = cells.workPhone ?? cells.mobilePhone ?? null;
  return (
    <div className="flex items-center gap-3 py-1.5 text-table">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-2 leading-6 max-md:leading-11">
          <Link
            href={href}
            className="min-w-0 break-words font-semibold text-ink underline-offset-2 hover:underline"
          >
            {name}
          </Link>
          {primary && <span className="text-second">primary</span>}
        </p>
        <p className="flex flex-wrap gap-x-4 leading-6 break-all max-md:leading-11 text-second">
          <CellView view="email" cell={cells.email ?? null} quiet />
          <CellView view="phone" cell={phone} quiet />
        </p>
      </div>
      {cells.lastInteractionAt && (
        <span className="shrink-0 text-muted">
          <span className="sr-only">Last interaction </span>
          <CellView view="dateTime" cell={cells.lastInteractionAt} />
        </span>
      )}
    </div>
  );
}
