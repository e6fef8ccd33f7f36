"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { Drawer } from "@/components/ui/Drawer";
import { useLayer, useShell } from "./ShellContext";

/** The menu on a phone. It closes when it has led somewhere. */
export function MenuDrawer({ children }: { children: ReactNode }) {
  const { company } = useShell();
  const { open, onOpenChange } = useLayer("menu");
  const path = usePathname();
  const close = useRef(() => {});
  useEffect(() => {
    close.current = () => open && onOpenChange(false);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what it waits for
  useEffect(() => void close.current(), [path]);
  return (
    <Drawer title={company} open={open} onOpenChange={onOpenChange}>
      {children}
    </Drawer>
  );
}
