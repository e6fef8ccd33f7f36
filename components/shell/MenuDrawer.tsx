"use client";

import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/Drawer";
import { useShell } from "./ShellContext";

type MenuDrawerProps = { open: boolean; onOpenChange: (open: boolean) => void; children: ReactNode };

/** The menu on a phone. */
export function MenuDrawer(props: MenuDrawerProps) {
  const { company } = useShell();
  return <Drawer title={company} {...props} />;
}
