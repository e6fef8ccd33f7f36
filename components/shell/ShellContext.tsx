"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { ShellData } from "@/lib/shell/shell";

/** The layers that the frame can open; one at a time. */
export type ShellLayer = "palette" | "sheet" | "menu" | "createAtTop" | "createAtFoot" | null;

type Shell = ShellData & {
  layer: ShellLayer;
  show: (layer: ShellLayer) => void;
  folded: boolean;
  fold: (folded: boolean) => void;
};

const ShellContext = createContext<Shell | null>(null);

/** The frame's data and what of it is open. */
export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new Error("useShell needs the Shell around it.");
  return shell;
}

type ShellProviderProps = { data: ShellData; foldedAtFirst: boolean; children: ReactNode };

export function ShellProvider({ data, foldedAtFirst, children }: ShellProviderProps) {
  const [layer, show] = useState<ShellLayer>(null);
  const [folded, setFolded] = useState(foldedAtFirst);
  const shell = useMemo(
    () => ({ ...data, layer, show, folded, fold: (on: boolean) => setFolded(remember(on)) }),
    [data, layer, folded],
  );
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** A cookie, so that the server draws the frame as it was left and nothing jumps. */
function remember(folded: boolean): boolean {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
  document.cookie = `rapport.menu=${folded ? "folded" : "open"};path=/;max-age=31536000;samesite=lax`;
  return folded;
}

/** Props that open and close one layer. */
export function useLayer(name: Exclude<ShellLayer, null>) {
  const { layer, show } = useShell();
  return { open: layer === name, onOpenChange: (open: boolean) => show(open ? name : null) };
}
