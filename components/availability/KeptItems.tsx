"use client";

import { MenuItem } from "@/components/ui/Menu";
import { availabilities, type Kept } from "@/lib/availability/availability";

/** So many can be taken in at a glance; more are searched. */
const glance = 8;

type KeptItemsProps = {
  /** Null while they are on their way. */
  kept: readonly Kept[] | null;
  failed: boolean;
  /** Said where there is none. */
  none: string;
  onChoose: (id: number) => void;
  onSearch: () => void;
};

/** Said where the list did not come. */
export const unread = "The list could not be read. Please try again.";

/** What there is to choose, as items of a menu; of many the first, and a way to find the rest. */
export function KeptItems({ kept, failed, none, onChoose, onSearch }: KeptItemsProps) {
  if (failed) return <Remark>{unread}</Remark>;
  if (!kept) return <Remark>Loading…</Remark>;
  if (kept.length === 0) return <Remark>{none}</Remark>;
  return (
    <>
      {kept.slice(0, glance).map(({ id, name, shared }) => (
        <MenuItem key={id} onSelect={() => onChoose(id)}>
          <span className="flex items-baseline gap-2">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {!shared && <span className="text-meta text-muted">{availabilities.own}</span>}
          </span>
        </MenuItem>
      ))}
      {kept.length > glance && <MenuItem onSelect={onSearch}>Find among all {kept.length}…</MenuItem>}
    </>
  );
}

const Remark = ({ children }: { children: string }) => (
  <p className="px-2 py-1.5 text-table text-second">{children}</p>
);
