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

/** Two readings of the same option, whatever else the search said of it. */
export const sameOption = (a: Option, b: Option) => a.value === b.value;
