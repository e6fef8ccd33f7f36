"use client";

import { useEffect, useRef } from "react";

/** Something that can be done on the page that is open: a place to go, or what to run. */
export type PageCommand = {
  label: string;
  href?: string;
  run?: () => void;
  /** What else it is looked for by. */
  words?: string;
};

type Offer = { current: readonly PageCommand[] };

const offers = new Set<Offer>();

/** Offers commands in the palette for as long as the component is on the page. */
export function usePageCommands(commands: readonly PageCommand[]): void {
  const offer = useRef(commands);
  useEffect(() => {
    offer.current = commands;
  });
  useEffect(() => {
    offers.add(offer);
    return () => void offers.delete(offer);
  }, []);
}

/** What the page that is open offers now. */
export const pageCommands = (): PageCommand[] => [...offers].flatMap(({ current }) => current);
