"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import type { RichTextHandle } from "./RichTextEditor";

type Place = { recordId: number; insert: (html: string) => void };
type Frame = { recordId: number; open: () => void; show: () => void };

const places = new Set<Place>();
const frames = new Set<Frame>();
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

/**
 * What is around the texts of a record: `open` opens one to write in, where none is open when something is to be
 * inserted, and `show` brings them into sight, where something else has their place.
 */
export function useWritingFrame(recordId: number, { open, show }: Pick<Frame, "open" | "show">): void {
  const doOpen = useEffectEvent(open);
  const doShow = useEffectEvent(show);
  useEffect(() => {
    const frame = { recordId, open: () => doOpen(), show: () => doShow() };
    frames.add(frame);
    return () => void frames.delete(frame);
  }, [recordId]);
}

/** Puts sanitised rich text into what is being written on the record, or into a note that is opened for it. */
export function insertInto(recordId: number, html: string): void {
  const place = [...places].findLast((each) => each.recordId === recordId);
  const frame = [...frames].findLast((each) => each.recordId === recordId);
  frame?.show();
  if (place) {
    place.insert(html);
    return;
  }
  waiting = { recordId, html };
  frame?.open();
}
