"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { SearchField } from "./SearchField";

const pauseMs = 250;

type SearchAsTypedProps = Omit<ComponentProps<typeof SearchField>, "ref" | "defaultValue" | "onChange"> & {
  /** What is searched for by the address. */
  q: string;
  /** Goes to what is found; the first letter is a step to go back to, those after it (`replace`) are not. */
  onSearch: (text: string, how: { replace: boolean }) => void;
};

/** Searches while somebody types. */
export function SearchAsTyped({ q, onSearch, ...field }: SearchAsTypedProps) {
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wentBack = useRef(false);
  useEffect(() => {
    const went = () => {
      clearTimeout(waiting.current);
      wentBack.current = true;
    };
    window.addEventListener("popstate", went);
    return () => {
      window.removeEventListener("popstate", went);
      clearTimeout(waiting.current);
    };
  }, []);
  // Going back, or clearing all filters, changes the words too; but else nothing is taken from under a typing hand.
  useEffect(() => {
    if (input.current && (wentBack.current || document.activeElement !== input.current))
      input.current.value = q;
    wentBack.current = false;
  }, [q]);
  const search = (text: string) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => onSearch(text.trim(), { replace: q !== "" }), pauseMs);
  };
  return (
    <SearchField {...field} ref={input} defaultValue={q} onChange={({ target }) => search(target.value)} />
  );
}
