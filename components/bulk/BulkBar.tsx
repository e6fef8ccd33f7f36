"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useColumns } from "@/components/records/columns/ColumnsProvider";
import { Button, ButtonLink } from "@/components/ui/Button";
import { IconButton } from "@/components/ui/IconButton";
import { later } from "@/components/ui/later";
import { mergeAddress } from "@/lib/merge/address";
import { useSelection } from "./Selection";
import { pairOf } from "./selection-state";
import { useBulkOutcome } from "./useBulk";

const { fetch, part } = later(() => import("./BulkDialogs"));
const BulkDialogs = part((module) => module.BulkDialogs);

/** What a list offers to do with what is chosen. */
export type BulkTask = "export" | "edit" | "assign" | "delete";

type BulkBarProps = { type: { name: string; one: string; many: string; path: string } };

/** What can be done with the rows that are chosen. It is there when some are, below the rows and never over them. */
export function BulkBar({ type }: BulkBarProps) {
  const columns = useColumns().columns.map(({ key }) => key);
  const { count, chosen, offers, total, capped, clear } = useSelection();
  const [task, setTask] = useState<BulkTask | null>(null);
  const outcome = useBulkOutcome(type);
  const counted = chosen.all && capped ? "All" : count.toLocaleString("en-US");
  const ask = (next: BulkTask) => ({
    onClick: () => setTask(next),
    onPointerEnter: fetch,
    onFocus: fetch,
  });
  return (
    <>
      {count > 0 && (
        <section
          data-bulk-bar
          aria-label="Selection"
          className="z-bulk mx-auto my-2 flex w-fit max-w-[calc(100%-2rem)] flex-wrap items-center gap-2 rounded-dialog bg-sheet p-2 pl-4 shadow-float max-md:sticky max-md:bottom-[calc(var(--frame-foot)+0.5rem)] max-md:pr-14"
        >
          <p role="status" className="text-table text-second tabular-nums">
            <b className="font-semibold text-ink">{counted} selected</b> of {total.toLocaleString("en-US")}
            {capped && "+"}
          </p>
          <SelectAll />
          {offers.export && <Button {...ask("export")}>Export</Button>}
          {offers.edit && <Button {...ask("edit")}>Bulk edit</Button>}
          {offers.edit && <Button {...ask("assign")}>Assign owner</Button>}
          <MergePair path={type.path} />
          {offers.delete && (
            <Button {...ask("delete")}>
              Bulk delete ({counted} {count === 1 ? "record" : "records"})
            </Button>
          )}
          <IconButton label="Clear" onClick={clear} className="max-md:absolute! max-md:top-2 max-md:right-2">
            <X aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        </section>
      )}
      {(task || outcome.refusals) && (
        <BulkDialogs
          {...{ task, type, columns, outcome }}
          counted={counted.toLowerCase()}
          onClose={() => setTask(null)}
        />
      )}
    </>
  );
}

/** Two records that may be one are compared before anything changes. */
function MergePair({ path }: { path: string }) {
  const { chosen, offers, fixed } = useSelection();
  const pair = pairOf(chosen);
  if (!offers.merge || !pair || pair.some((id) => fixed.includes(id))) return null;
  return <ButtonLink href={mergeAddress(path, { record: pair[0], with: pair[1] })}>Merge</ButtonLink>;
}

/** From the rows that were ticked to all that match. */
function SelectAll() {
  const { chosen, count, total, capped, chooseAll } = useSelection();
  if (chosen.all || count >= total) return null;
  return (
    <Button variant="quiet" onClick={chooseAll}>
      Select all {total.toLocaleString("en-US")}
      {capped && "+"} that match
    </Button>
  );
}
