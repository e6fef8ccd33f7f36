"use client";

import { Columns3 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Popover } from "@/components/ui/Popover";
import { useColumns } from "./ColumnsProvider";

const ColumnsForm = dynamic(() => import("./ColumnsForm").then((file) => file.ColumnsForm));

/** **Columns**: which fields the list shows, in which order and how wide. */
export function ColumnsButton({ type }: { type: string }) {
  const { mayArrange } = useColumns();
  const [open, setOpen] = useState(false);
  if (!mayArrange) return null;
  const trigger = <Button icon={<Columns3 aria-hidden size={16} strokeWidth={1.5} />}>Columns</Button>;
  return (
    <Popover
      title="Columns"
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      align="end"
      // Short enough to stand under its button, where the list beside it shows what each change does.
      className="max-h-[min(34rem,var(--available-height))] w-96! overflow-y-auto"
    >
      <ColumnsForm type={type} />
    </Popover>
  );
}
