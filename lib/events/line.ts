/** One thing that an entry tells: a sentence, or a field with what it held and what it holds. */
export type Line =
  | { kind: "said"; sentence: string }
  | { kind: "changed"; field: string; from: string; to: string };

/** An entry of the history as its reader sees it, ready to draw. */
export type AuditEntry = {
  id: number;
  /** On the reader's clock. */
  at: string;
  who: string;
  /** Where it came from: the app, an import, the API, a rule. */
  via: string;
  lines: Line[];
  /** The merge that it tells of, which may be taken back. */
  mergeId?: number;
};

/** A line that is one sentence and nothing more. */
export const said = (sentence: string): Line => ({ kind: "said", sentence });
