import type { useBulkOutcome } from "./useBulk";

/** What the dialogs of a selection share. */
export type BulkDialogProps = {
  type: { name: string; one: string; many: string };
  /** How many are chosen, in words. */
  counted: string;
  outcome: ReturnType<typeof useBulkOutcome>;
  onClose: () => void;
};

/** `12 accounts`, `1 account`, `all accounts that match`. */
export const whichOf = ({ type, counted }: Pick<BulkDialogProps, "type" | "counted">): string => {
  if (counted === "all") return `all ${type.many.toLowerCase()} that match`;
  return `${counted} ${(counted === "1" ? type.one : type.many).toLowerCase()}`;
};
