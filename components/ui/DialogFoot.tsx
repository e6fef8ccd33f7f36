"use client";

import { createContext, type ReactNode, use } from "react";
import { createPortal } from "react-dom";

/** The foot of the dialog or drawer around; null until it is drawn. */
export const DialogFootContext = createContext<HTMLElement | null>(null);

/**
 * Buttons that what is inside a dialog puts in its foot, where they stay in sight however far it is scrolled; for
 * content that knows them only once it has come. One that submits names its form, which it no longer stands in.
 */
export function DialogFoot({ children }: { children: ReactNode }) {
  const foot = use(DialogFootContext);
  return foot && createPortal(children, foot);
}
