import type { Behaviour, Draft } from "@/lib/records/behaviour";
import { leadType } from "./lead";
import { refuseQualified } from "./qualified";

export const leadBehaviour: Behaviour = {
  defaults: () => ({ status: "open" }),
  check: (_viewer, draft) => refuseChangeOfQualified(draft),
};

/** Whose it is may still change: people leave, departments are merged, and somebody must have it. */
function refuseChangeOfQualified({ before, changed }: Draft): void {
  const kept = [...changed].every((key) => key === "ownerId" || key === "teamId");
  if (before && !kept) refuseQualified({ type: leadType.name, values: before });
}
