"use client";

import { useRouter } from "next/navigation";
import { useKeyBindings, useKeys } from "./KeysProvider";
import { isWriting } from "./match-key";
import { newPath } from "./new-path";
import { useShell } from "./ShellContext";
import { useUndo } from "./useUndo";

/** The keys that work on every page. */
export function ShellKeys() {
  const { types, inbox, licensed, folded, fold, show } = useShell();
  const router = useRouter();
  const undo = useUndo();
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
      calendar: go("/calendar"),
      ...(inbox !== null && { inbox: go("/inbox") }),
      notifications: go("/notifications"),
      undo: ({ target }) => (target instanceof Element && isWriting(target) ? false : undo()),
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
