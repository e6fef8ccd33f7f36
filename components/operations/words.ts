import type { OperationStatus } from "@/lib/operations/status";

type Standing = Pick<OperationStatus, "state" | "done" | "refused" | "total">;

/** Whether it has not ended yet. */
export const isUnderWay = ({ state }: Pick<Standing, "state">): boolean =>
  state === "waiting" || state === "running";

const number = (count: number) => count.toLocaleString("en-US");

/** How far it is: `1,200 of 10,000`, `1,200` where nobody knows the whole. */
export function progressOf({ done, refused, total }: Standing): string {
  const dealtWith = number(done + refused);
  return total === null ? dealtWith : `${dealtWith} of ${number(total)}`;
}

const ends = { done: "Done", failed: "Stopped by a failure", cancelled: "Cancelled" };

/** How it stands, in words. */
export function standingOf(status: Standing): string {
  const { state, done, refused } = status;
  if (state === "waiting") return "Waiting for its turn";
  if (state === "running") return progressOf(status);
  return `${ends[state]}: ${number(done)} done, ${number(refused)} refused`;
}
