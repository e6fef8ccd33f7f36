import type { ReactNode } from "react";

/** Something to choose: `value` is what is stored, `label` what is read and searched. */
export type Option = {
  value: string;
  label: string;
  /** A second, quieter text at the right. */
  hint?: string;
  icon?: ReactNode;
  disabled?: boolean;
};

/** Looks options up as someone types. It should reject when `signal` aborts or the look-up fails. */
export type OptionSearch = (query: string, signal: AbortSignal) => Promise<readonly Option[]>;

/** A fixed list, filtered where it is shown, or a search. */
export type OptionSource = readonly Option[] | OptionSearch;

/** Two readings of the same option, whatever else the search said of it. */
export const sameOption = (a: Option, b: Option) => a.value === b.value;
