"use client";

import { useEffect, useRef, useState } from "react";
import type { Option, OptionSearch, OptionSource } from "../option";

type Found = { options: readonly Option[]; state: "idle" | "searching" | "failed" };

const pauseMs = 150;

/**
 * The options to offer, from a fixed list or from a search that is asked again as the query changes. A newer query
 * gives up the older one, and old answers stay in view until the new ones are there.
 */
export function useOptions(source: OptionSource) {
  const [found, setFound] = useState<Found>({ options: [], state: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  if (typeof source !== "function")
    return { ...{ options: source, state: "idle" as const }, search: undefined };

  const search = (query: string) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setFound((last) => ({ ...last, state: "searching" }));
    lookUp(source, query, controller.signal).then(
      (options) => !controller.signal.aborted && setFound({ options, state: "idle" }),
      () => !controller.signal.aborted && setFound({ options: [], state: "failed" }),
    );
  };
  return { ...found, search };
}

async function lookUp(source: OptionSearch, query: string, signal: AbortSignal) {
  if (query) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return signal.aborted ? [] : source(query.trim(), signal);
}
