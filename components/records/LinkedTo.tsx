import { Link2 } from "lucide-react";
import type { NamedLink } from "@/lib/records/new-record";

/** Says which records the new one will be linked to when it is saved. */
export function LinkedTo({ links }: { links: readonly NamedLink[] }) {
  if (links.length === 0) return null;
  return (
    <p className="flex items-center gap-2 px-5 pt-4 text-table text-second">
      <Link2 aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
      <span>
        Will be linked to{" "}
        {links.map(({ id, label, name }, at) => (
          <span key={id}>
            {at > 0 && ", "}
            {label.toLowerCase()} <span className="font-semibold text-ink">{name}</span>
          </span>
        ))}
        .
      </span>
    </p>
  );
}
