"use client";

import { Dialog } from "@/components/ui/Dialog";
import { later } from "@/components/ui/later";

const { part } = later(() => import("./WhyPanel"));
const WhyPanel = part((module) => module.WhyPanel);

type WhyDialogProps = {
  record: { type: string; id: number; name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** **Why can or can’t they see this?** of one record. */
export function WhyDialog({ record, open, onOpenChange }: WhyDialogProps) {
  return (
    <Dialog title="Why can or can’t they see this?" description={record.name} {...{ open, onOpenChange }}>
      <WhyPanel record={record} />
    </Dialog>
  );
}
