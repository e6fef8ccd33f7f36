"use client";

import { useEffect } from "react";
import { focusHeading } from "./focus-heading";

/** Whoever took the focus away on purpose has put it elsewhere by then. */
const patienceMs = 150;

/**
 * When what has the focus goes, as a bar whose work is done, the heading takes it: on nothing a screen reader is lost.
 * A closing layer, a deleted row and others that know better have given it on before.
 */
export function FocusKeeper() {
  useEffect(() => {
    let last: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = () => document.activeElement === document.body && last !== null && !last.isConnected;
    const keep = () => {
      if (isLost()) focusHeading();
      timer = undefined;
    };
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const watch = new MutationObserver(() => {
      if (!timer && isLost()) timer = setTimeout(keep, patienceMs);
    });
    document.addEventListener("focusin", remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      watch.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return null;
}
