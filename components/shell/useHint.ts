"use client";

import { ariaKeys, isPlainCharacter, type KeyName, keys, written } from "./keys";
import { useShell } from "./ShellContext";

/**
 * The keys that do the same as a control, for its tooltip (`hint`) and its `aria-keyshortcuts` (`aria`); those that
 * this user has switched off are left out.
 */
export function useHint(...names: KeyName[]): { hint: string | undefined; aria: string | undefined } {
  const { letterKeys } = useShell();
  const awake = names
    .flatMap((name): readonly string[] => keys[name].keys)
    .filter((key) => letterKeys || !isPlainCharacter(key));
  return { hint: awake[0] && written(awake[0]), aria: ariaKeys(awake) };
}
