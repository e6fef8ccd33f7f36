import type { Viewer } from "@/lib/access/viewer";
import type { Value } from "@/lib/fields/field";
import type { Confirmation } from "./confirmation";
import type { Stored } from "./record";

export type Values = Record<string, Value>;

/** What a change is about, as a rule sees it. `before` is missing when the record is new. */
export type Draft = {
  id: number | null;
  before: Values | null;
  values: Values;
  changed: ReadonlySet<string>;
  /** The keys that were sent, whether that changes them or not. */
  given: ReadonlySet<string>;
  /** Nobody typed it: the record held it before, and is to hold it again. */
  isPutBack: boolean;
  /** What the user was asked about it and said yes to. */
  confirmed: readonly Confirmation[];
};

/** A rule across fields. Throws Invalid, or Unconfirmed for what the user must be asked first. */
export type Rule = (viewer: Viewer, draft: Draft, now: Date) => void;

/** A record's state around a write; null where it was not there or not live. */
export type Passage = { before: Stored | null; after: Stored | null };

/** What is special to one type, called by the engine at fixed places of every write. */
export type Behaviour = {
  /** Values for what the input left open on a new record; what it gave may decide them. */
  defaults?: (viewer: Viewer, given: Values) => Values;
  /** What must hold of every change; all that it breaks is told at once. */
  rules?: readonly Rule[];
  /** Values that follow from others, saved along with them. */
  derive?: (draft: Draft, now: Date, viewer: Viewer) => Values;
  /** Values that a record must take on as it, or what it held, comes back, where those are no longer to be had. */
  mend?: (values: Values, id: number) => Values;
  /** Fields of a record that follow from what hangs on it, so that nobody can type them, nor choose or put them back. */
  follows?: (id: number) => readonly string[];
  /** Makes what hangs on a record ready to hang on another of its type, which it is merged into. */
  joins?: (id: number, survivorId: number) => void;
  /**
   * What follows where things came to hang on a live record, or went from it, other than by its own verbs: in a merge.
   */
  rehung?: (viewer: Viewer, record: Stored, now: Date) => void;
  /** Consequences elsewhere, in the same transaction. */
  after?: (viewer: Viewer, passage: Passage, now: Date) => void;
  /** What hangs on a record that is about to be erased for good, and must not go with it, in the same transaction. */
  leave?: (record: Stored) => void;
};
