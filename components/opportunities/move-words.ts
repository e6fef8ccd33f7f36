import type { Failure } from "@/lib/failure";

/** Why a deal stays where it is, in a sentence. */
export function whyNotMoved({ message, fields = {}, conflicts = [] }: Failure): string {
  const moved = conflicts.find(({ field }) => field === "stageId");
  if (moved) return `${moved.by} moved it to ${moved.theirs} a moment ago.`;
  const [changed] = conflicts;
  if (changed) return `${changed.by} changed its ${changed.label} to ${changed.theirs} since.`;
  return Object.values(fields).join(" ") || message;
}
