"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import { useLayer } from "./ShellContext";

const Palette = dynamic(() => import("./palette/Palette").then((module) => module.Palette), { ssr: false });
const KeySheet = dynamic(() => import("./KeySheet").then((module) => module.KeySheet), { ssr: false });
const MenuDrawer = dynamic(() => import("./MenuDrawer").then((module) => module.MenuDrawer), { ssr: false });

/** The layers over every page. Their code comes when the page has settled, not with it. */
export function ShellLayers({ menu }: { menu: ReactNode }) {
  const palette = useLayer("palette");
  const sheet = useLayer("sheet");
  const drawer = useLayer("menu");
  const settled = useSettled();
  return (
    <>
      {(settled || palette.open) && <Palette {...palette} />}
      {sheet.open && <KeySheet {...sheet} />}
      {(settled || drawer.open) && <MenuDrawer {...drawer}>{menu}</MenuDrawer>}
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
