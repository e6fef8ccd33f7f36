import { cloneElement, type ReactElement } from "react";

type TooltipProps = { text: string; keys?: string; children: ReactElement };
type Marks = { "data-tooltip": string; "data-tooltip-keys"?: string };

/**
 * Shows `text` (and the key that does the same) on hover and focus of its child. It only marks the child; the one
 * TooltipLayer of the page does the rest, so that every row of a table can have some.
 */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return cloneElement(children as ReactElement<Marks>, { "data-tooltip": text, "data-tooltip-keys": keys });
}
