"use client";

import type { DialogProps } from "./Dialog";
import { Floating } from "./Floating";
import { later } from "./later";

const { fetch, part } = later(() => import("./layers/DialogLayer"));
const DrawerLayer = part((layer) => layer.DrawerLayer);

/**
 * A full-height panel at the right, 480px wide, the whole screen on a phone. Editing happens here while the list
 * stays in place. Never open one from another. A dialog underneath, not a swipeable sheet: a stray swipe loses work.
 */
export function Drawer({ trigger, open, onOpenChange, ...drawer }: Omit<DialogProps, "size">) {
  return (
    <Floating {...{ trigger, open, onOpenChange, fetch }} kind="dialog">
      {(layer) => <DrawerLayer {...layer} {...drawer} />}
    </Floating>
  );
}
