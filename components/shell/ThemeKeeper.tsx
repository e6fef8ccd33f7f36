"use client";

import { useEffect, useLayoutEffect } from "react";
import { dress, type ThemeChoice, themeCookie } from "./theme";

/** Keeps the page in the chosen theme: when the choice changes, and when the device's preference does. */
export function ThemeKeeper({ choice }: { choice: ThemeChoice }) {
  useLayoutEffect(() => dress(choice), [choice]);
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
    document.cookie = `${themeCookie}=${choice};path=/;max-age=31536000;samesite=lax`;
    if (choice !== "system") return;
    const device = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => dress(choice);
    device.addEventListener("change", follow);
    return () => device.removeEventListener("change", follow);
  }, [choice]);
  return null;
}
