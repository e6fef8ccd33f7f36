"use client";

import { type ReactNode, useEffect } from "react";
import { later } from "@/components/ui/later";
import { KeySheet } from "./KeySheet";
import { MenuDrawer } from "./MenuDrawer";
import { useLayer } from "./ShellContext";
import { useTypeAhead } from "./useTypeAhead";

const { fetch, part, useArrived } = later(() => import("./palette/Palette"));
const Palette = part((module) => module.Palette);

/** For whatever opens the palette, when somebody turns to it. */
export const fetchPalette = fetch;

/** The layers over every page. The palette is fetched once the page has settled, and misses nothing typed meanwhile. */
export function ShellLayers({ menu }: { menu: ReactNode }) {
  const search = useLayer("palette");
  const sheet = useLayer("sheet");
  const drawer = useLayer("menu");
  const arrived = useArrived() !== undefined;
  const [text, setText] = useTypeAhead(search.open);
  useEffect(whenSettled, []);
  return (
    <>
      {(search.open || arrived) && <Palette {...search} text={text} onText={setText} />}
      {sheet.open && <KeySheet {...sheet} />}
      <MenuDrawer {...drawer}>{menu}</MenuDrawer>
    </>
  );
}

/** Fetches the palette when the browser has nothing better to do. */
function whenSettled(): () => void {
  // Safari has no word for being idle.
  const timer = setTimeout(() => (window.requestIdleCallback ?? setTimeout)(fetch), settledMs);
  return () => clearTimeout(timer);
}

const settledMs = 400;
