"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useLayer } from "./ShellContext";

const loadPalette = () => import("./palette/Palette").then((module) => module.Palette);
const loadSheet = () => import("./KeySheet").then((module) => module.KeySheet);
const Palette = dynamic(loadPalette, { ssr: false });
const KeySheet = dynamic(loadSheet, { ssr: false });

/** The layers over every page. Their code comes when the page has settled, not with it. */
export function ShellLayers() {
  const palette = useLayer("palette");
  const sheet = useLayer("sheet");
  const settled = useSettled();
  return (
    <>
      {(settled || palette.open) && <Palette {...palette} />}
      {sheet.open && <KeySheet {...sheet} />}
    </>
  );
}

/** True once the browser has nothing better to do. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const wait = window.requestIdleCallback ?? ((done: () => void) => window.setTimeout(done, 500));
    wait(() => setSettled(true));
  }, []);
  return settled;
}
