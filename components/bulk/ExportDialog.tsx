"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { buttonClass } from "@/components/ui/buttonClass";
import { Dialog } from "@/components/ui/Dialog";
import { RadioGroup } from "@/components/ui/RadioGroup";
import type { Selection } from "@/lib/bulk/input";
import { type BulkDialogProps, whichOf } from "./which";

type ExportDialogProps = Omit<BulkDialogProps, "outcome"> & {
  selection: Selection;
  columns: readonly string[];
};

const choices = [
  { value: "visible", label: "Visible columns" },
  { value: "all", label: "All fields" },
];

/** Which fields go into the file. The server writes it while it is downloaded, however long it is. */
export function ExportDialog({ type, counted, selection, columns, onClose }: ExportDialogProps) {
  const [which, setWhich] = useState("visible");
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      size={400}
      title={`Export ${whichOf({ type, counted })}`}
      description="As a CSV file, which spreadsheets open."
      footer={
        <>
          <Button size={36} onClick={onClose}>
            Cancel
          </Button>
          <a
            href={addressOf(type.name, selection, which === "all" ? [] : columns)}
            download
            onClick={onClose}
            className={buttonClass("filled", 36)}
          >
            Export
          </a>
        </>
      }
    >
      <RadioGroup legend="Fields" name="fields" options={choices} value={which} onValueChange={setWhich} />
    </Dialog>
  );
}

function addressOf(type: string, selection: Selection, columns: readonly string[]): string {
  const params = new URLSearchParams({ type });
  if ("ids" in selection) params.set("ids", selection.ids.join(","));
  else {
    params.set("list", selection.address);
    if (selection.except.length > 0) params.set("except", selection.except.join(","));
  }
  if (columns.length > 0) params.set("columns", columns.join(","));
  return `/api/export?${params}`;
}
