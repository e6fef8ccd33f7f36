"use client";

import { useState } from "react";
import { useColumns } from "@/components/records/columns/ColumnsProvider";
import { Button } from "@/components/ui/Button";
import { later } from "@/components/ui/later";
import { useSelection } from "./Selection";

const { fetch, part } = later(() => import("./ExportDialog"));
const ExportDialog = part((module) => module.ExportDialog);

type ExportAllProps = { type: { name: string; one: string; many: string } };

/** **Export** of all that match the list's filters, whatever is chosen. */
export function ExportAll({ type }: ExportAllProps) {
  const columns = useColumns().columns.map(({ key }) => key);
  const { address, total, capped } = useSelection();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} onPointerEnter={fetch} onFocus={fetch}>
        Export
      </Button>
      {open && (
        <ExportDialog
          {...{ type, columns }}
          selection={{ address, except: [] }}
          counted={capped ? "all" : total.toLocaleString("en-US")}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
