"use client";

import { Dialog } from "@/components/ui/Dialog";

type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function Palette(props: PaletteProps) {
  return <Dialog {...props} title="Search" />;
}
