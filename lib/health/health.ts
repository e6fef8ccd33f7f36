import { store, storeState } from "@/db/client";
import { StoreFullError } from "@/db/errors";
import { startState } from "@/db/start-state";

export type Health = { status: "ok" } | { status: "red"; reasons: string[] };

/**
 * Whether this process can do its work. The reasons are sentences for an admin and for the log; a stranger is told
 * only the status.
 */
export function health(): Health {
  const start = startState();
  if (!start) return { status: "red", reasons: ["The store is not open yet."] };
  const reasons = "red" in start ? [start.red] : troubles();
  return reasons.length === 0 ? { status: "ok" } : { status: "red", reasons };
}

const troubles = (): string[] =>
  [readTrouble(), historyTrouble(), roomTrouble()].filter((trouble) => trouble !== null);

function readTrouble(): string | null {
  try {
    store().sqlite.prepare("SELECT id FROM records LIMIT 1").get();
    return null;
  } catch (error) {
    return `Reading the data fails: ${error instanceof Error ? error.message : error}.`;
  }
}

function historyTrouble(): string | null {
  const state = store().anchor?.state();
  if (state === "behind")
    return "History is behind what was acknowledged: commits were lost, or an older copy was put back.";
  if (state === "unreadable") return "The history's anchor is damaged, so a loss would not be noticed.";
  return null;
}

function roomTrouble(): string | null {
  const room = storeState();
  return room.writable ? null : new StoreFullError(room.trouble).message;
}
