"use client";

import { RemoveInto } from "@/components/cases/RemoveInto";
import { useMoved } from "@/components/cases/use-moved";
import { removeStatusAction } from "@/lib/cases/status-actions";
import type { StatusRowProps } from "./StatusRow";

/** Takes a status away; the last of a category stays. */
export function RemoveStatus({
  teamId,
  status,
  siblings,
}: Pick<StatusRowProps, "teamId" | "status" | "siblings">) {
  const tell = useMoved();
  return (
    <RemoveInto
      name={status.name}
      others={siblings.filter(({ id }) => id !== status.id)}
      run={(intoId) => removeStatusAction({ teamId, statusId: status.id, intoId })}
      onDone={tell}
    />
  );
}
