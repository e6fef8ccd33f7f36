"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/Banner";
import type { BinRow } from "@/lib/records/bin-rows";
import { BinBar } from "./BinBar";
import { BinTable } from "./BinTable";
import { PurgeDialog } from "./PurgeDialog";
import { type Refusal, useBin } from "./use-bin";

type BinListProps = {
  rows: readonly BinRow[] /** Whether the viewer may erase for good. */;
  mayPurge: boolean;
};

/** The rows of the recycle bin: one or several are brought back, or erased. */
export function BinList({ rows, mayPurge }: BinListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [purge, setPurge] = useState<{ ids: readonly number[]; open: boolean }>({ ids: [], open: false });
  const { run, pending, refused } = useBin(rows);
  const ids = rows.map(({ id }) => id).filter((id) => chosen.has(id));
  const askToPurge = (which: readonly number[]) => setPurge({ ids: which, open: true });
  const restore = (which: readonly number[]) => run("restore", which);
  return (
    <>
      <Refusals refused={refused} />
      <BinTable
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        onRestore={(id) => restore([id])}
        onPurge={mayPurge ? (id) => askToPurge([id]) : undefined}
      />
      <BinBar
        count={ids.length}
        pending={pending}
        onRestore={() => restore(ids)}
        onPurge={mayPurge ? () => askToPurge(ids) : undefined}
        onClear={() => setChosen(new Set())}
      />
      <PurgeDialog
        {...purge}
        names={rows}
        onConfirm={() => run("purge", purge.ids)}
        onClose={() => setPurge({ ...purge, open: false })}
      />
    </>
  );
}

function Refusals({ refused }: { refused: readonly Refusal[] }) {
  if (refused.length === 0) return null;
  const title = refused.length === 1 ? "One record stayed" : `${refused.length} records stayed`;
  return (
    <Banner tone="bad" title={title} className="mx-5 mb-3">
      <ul>
        {refused.map(({ id, name, reason }) => (
          <li key={id}>{reason.includes(name) ? reason : `${name}: ${reason}`}</li>
        ))}
      </ul>
    </Banner>
  );
}
