import type { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import type { Operation } from "./read";

/** Something that could not be done, as the report tells it. */
export type Fault = {
  /** The row of a file, counted from 1. */
  row?: number;
  /** Whoever reads the report finds the record's name only if they may see it then. */
  recordId?: number;
  /** What it is called, where no record stands for it. */
  label?: string;
  reason: string;
  /** What the kind needs to give it back, such as the row as it was read. */
  data?: unknown;
};

/** What a slice has done. */
export type Moved<Cursor> = {
  /** Where the work goes on after a restart. */
  cursor: Cursor;
  /** How many were done, without those that were refused. */
  done?: number;
  faults?: readonly Fault[];
  /** How many were refused, where a fault may also be of one that was done in part; else each fault is one. */
  refused?: number;
  /** How many there are in all, once that is known. */
  total?: number;
  /** Replaces what came of it so far. */
  result?: unknown;
};

/**
 * A short stretch of the work: 20 ms or so. It runs in a transaction of its own, which also moves the cursor, and so
 * must not wait for anything. `viewer` is the user with the rights of this moment.
 */
export type Slice<Cursor> = (viewer: Viewer, now: Date) => Moved<Cursor>;

export type Work<Payload, Cursor> = {
  id: number;
  payload: Payload;
  /** Where the last slice left off; null at the beginning. */
  cursor: Cursor | null;
  /** When the user asked for it: what came later is not meant. */
  createdAt: Date;
  /** The user with the rights of this moment, for what is read between slices. */
  viewer: () => Viewer;
};

/** One sort of long work. `slices` may wait between them, as for a file; it is called anew after a restart. */
type Definition<Payload, Cursor> = {
  payload: z.ZodType<Payload>;
  slices: (work: Work<Payload, Cursor>) => AsyncIterable<Slice<Cursor>, void> | Iterable<Slice<Cursor>, void>;
  /** Where its changes come from, as the history tells it. */
  via?: Viewer["via"];
  /** The address of its report, where that is a page of its own. */
  report?: (id: number) => string;
  /** Whether one that ended long ago must be kept, since it can still be taken back. */
  needed?: (operation: Operation) => boolean;
};

export type OperationKind = Pick<Definition<unknown, unknown>, "slices" | "via" | "report" | "needed">;

/** Keeps the types of payload and cursor together with the work that reads them, and forgets them outside. */
export const operation = <Payload, Cursor>({
  payload,
  slices,
  ...rest
}: Definition<Payload, Cursor>): OperationKind => ({
  ...rest,
  slices: (work) =>
    slices({ ...work, payload: payload.parse(work.payload), cursor: work.cursor as Cursor | null }),
});
