"use client";

import { Avatar } from "@/components/ui/Avatar";
import { cx } from "@/components/ui/cx";
import { Tooltip } from "@/components/ui/Tooltip";
import type { Person } from "@/lib/live/message";

/** Somebody who is on a record just now. The ring tells what they do by its shape, and the words beside it too. */
export function PresenceMark({ name, doing }: Person) {
  return (
    <Tooltip text={`${name} is ${doing}`}>
      <span
        aria-hidden
        className={cx(
          "inline-flex rounded-full border-2 bg-sheet p-px",
          doing === "replying" ? "border-warn-fill" : "border-control border-dashed",
        )}
      >
        <Avatar name={name} size={24} />
      </span>
    </Tooltip>
  );
}
