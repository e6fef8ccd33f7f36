"use client";

import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isPlainCharacter, type KeyName, keys } from "./keys";
import { isTaken, isWriting, type KeyBinding, keyOf } from "./match-key";

type Layer = { current: readonly KeyBinding[] };

/** The bindings of the components on the page, in the order they came; the latest is asked first. */
const KeysContext = createContext<Layer[] | null>(null);

/** How long the second key of a pair may take. */
const pairMs = 1500;

/** Listens to the keyboard for everything under it. */
export function KeysProvider({ letterKeys, children }: { letterKeys: boolean; children: ReactNode }) {
  const [layers] = useState<Layer[]>([]);
  useEffect(() => {
    const pair = { first: "", at: 0 };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const key = keyOf(event);
      if (isPlainCharacter(key) && !letterKeys) return;
      if ((!key.startsWith("Mod+") && isWriting(target)) || isTaken(target, event)) return;
      const second = pair.first && event.timeStamp - pair.at < pairMs ? `${pair.first} ${key}` : "";
      pair.first = "";
      if (second && run(layers, second, event)) return;
      if (startsPair(layers, key)) Object.assign(pair, { first: key, at: event.timeStamp });
      run(layers, key, event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [layers, letterKeys]);
  return <KeysContext value={layers}>{children}</KeysContext>;
}

function run(layers: readonly Layer[], key: string, event: KeyboardEvent): boolean {
  for (const layer of layers.toReversed())
    for (const binding of layer.current)
      if (binding.keys.includes(key) && binding.run(event) !== false) {
        event.preventDefault();
        return true;
      }
  return false;
}

const startsPair = (layers: readonly Layer[], key: string) =>
  layers.some((layer) => layer.current.some(({ keys }) => keys.some((each) => each.startsWith(`${key} `))));

/**
 * Listens to these keys for as long as the component is on the page: from the moment it is shown, since a key that is
 * pressed before the effects of a page have run would be lost.
 */
export function useKeyBindings(bindings: readonly KeyBinding[]): void {
  const layers = use(KeysContext);
  const layer = useRef(bindings);
  useLayoutEffect(() => {
    layer.current = bindings;
  });
  useLayoutEffect(() => {
    if (!layers) return;
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, [layers]);
}

/**
 * What pages use: handlers by the names of the registry, for as long as the component is on the page. A handler
 * that returns `false` has not taken the key. `useKeys({ listNext: () => move(1), listOpen: open })`
 */
export function useKeys(handlers: { [Name in KeyName]?: KeyBinding["run"] }): void {
  const named = Object.entries(handlers) as [KeyName, KeyBinding["run"]][];
  useKeyBindings(named.map(([name, run]) => ({ keys: keys[name].keys, run })));
}
