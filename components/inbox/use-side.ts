"use client";

import { useState } from "react";
import type { Side } from "./CaseView";
import { sideCookie } from "./side-cookie";
import type { SideTabKey } from "./side-tabs";

/** The strip beside the open case: which view it shows, and whether it is folded, which the browser keeps. */
export function useSide(foldedAtFirst: boolean): Side {
  const [tab, onTab] = useState<SideTabKey>("contact");
  const [folded, setFolded] = useState(foldedAtFirst);
  const onFold = (next: boolean) => {
    setFolded(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that we serve
    document.cookie = `${sideCookie}=${next ? "folded" : "open"}; path=/; max-age=31536000; samesite=lax`;
  };
  return { tab, onTab, folded, onFold };
}
