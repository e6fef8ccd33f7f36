"use client";

import { useRouter } from "next/navigation";
import { useKeyBindings, useKeys } from "./KeysProvider";
import { newPath } from "./new-path";
import { useShell } from "./ShellContext";

/** The keys that work on every page. */
export function ShellKeys() {
  const { types, licensed, folded, fold, show } = useShell();
  const router = useRouter();
  const go = (path: string) => () => {
    show(null);
    router.push(path);
  };
  useKeys({
    fold: () => fold(!folded),
    sheet: () => show("sheet"),
    ...(licensed && {
      search: () => show("palette"),
      commands: () => show("palette"),
      home: go("/"),
      create: () => show(isWide() ? "createAtTop" : "createAtFoot"),
    }),
  });
  useKeyBindings(
    types.flatMap(({ key, path, mayAdd }) => {
      const letter = key?.toUpperCase();
      if (!letter) return [];
      const open = { keys: [`G ${letter}`], run: go(`/${path}`) };
      return mayAdd ? [open, { keys: [`C ${letter}`], run: go(newPath(path)) }] : [open];
    }),
  );
  return null;
}

/** Where the top bar is drawn; the same bound as the style sheet's `md`. */
const isWide = () => matchMedia("(min-width: 45rem)").matches;
