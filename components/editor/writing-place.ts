"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import type { RichTextHandle } from "./RichTextEditor";

type Place = { recordId: number; insert: (html: string) => void };
type Opener = { recordId: number; open: () => void };

const places = new Set<Place>();
const openers = new Set<Opener>();
/** What was to be inserted before there was a text to take it. */
let waiting: { recordId: number; html: string } | null = null;

/** Takes what is inserted for the record from elsewhere on the page, for as long as this editor is there. */
export function useWritingPlace(recordId: number, editor: RefObject<RichTextHandle | null>): void {
  useEffect(() => {
    const place = { recordId, insert: (html: string) => editor.current?.insert(html) };
    places.add(place);
    if (waiting?.recordId === recordId) place.insert(waiting.html);
    waiting = null;
    return () => void places.delete(place);
  }, [recordId, editor]);
}

/** Opens a text of the record to write in, where none is open when something is to be inserted. */
export function useWritingOpener(recordId: number, open: () => void): void {
  const run = useEffectEvent(open);
  useEffect(() => {
    const opener = { recordId, open: () => run() };
    openers.add(opener);
    return () => void openers.delete(opener);
  }, [recordId]);
}

/** Puts sanitised rich text into what is being written on the record, or into a note that is opened for it. */
export function insertInto(recordId: number, html: string): void {
  const place = [...places].findLast((each) => each.recordId === recordId);
  if (place) {
    place.insert(html);
    return;
  }
  waiting = { recordId, html };
  [...openers].findLast((each) => each.recordId === recordId)?.open();
}
