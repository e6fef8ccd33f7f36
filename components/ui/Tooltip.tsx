"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Kbd } from "./Kbd";

type Hint = { text: string; keys?: string };

// One tooltip serves the whole page; triggers are cheap enough for every row of a table.
const handle = Base.createHandle<Hint>();

/** Shows `text` (and the key that does the same) on hover and focus of its child. */
export function Tooltip({ text, keys, children }: Hint & { children: ReactElement }) {
  return <Base.Trigger handle={handle} payload={{ text, keys }} delay={400} render={children} />;
}

/** The one popup behind every `Tooltip`. UiProvider draws it. */
export function TooltipLayer() {
  return <Base.Root handle={handle}>{({ payload }) => payload && <Popup {...payload} />}</Base.Root>;
}

function Popup({ text, keys }: Hint) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} className="z-tooltip">
        <Base.Popup className="motion-float flex max-w-72 items-center gap-2 rounded-chip bg-ink px-2 py-1 text-meta text-sheet forced-colors:border">
          {text}
          {keys && <Kbd keys={keys} />}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
