"use client";

import { useEffect, useState } from "react";
import { later } from "./later";
import { followTooltips } from "./tooltip-events";

const { fetch, part } = later(() => import("./layers/TooltipPopup"));
const TooltipPopup = part((layer) => layer.TooltipPopup);

/** The one popup behind every `Tooltip`: it can be hovered itself, and Escape or a press sends it away. */
export function TooltipLayer() {
  const [owner, setOwner] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = (on: HTMLElement) => {
      setOwner(on);
      setOpen(true);
    };
    return followTooltips({ expect: fetch, show, hide: () => setOpen(false) });
  }, []);
  return owner && <TooltipPopup owner={owner} open={open} onOpenChange={setOpen} />;
}
