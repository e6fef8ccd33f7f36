"use client";

import type { Combobox as Base } from "@base-ui/react/combobox";
import type { RefObject } from "react";
import { useControl } from "../Field";
import { type OptionSource, sameOption } from "../option";
import type { FirstTouch } from "../useFirstTouch";
import { useListClosing } from "./useListClosing";
import { useOptions } from "./useOptions";
import { useTakeOver } from "./useTakeOver";

type Given = Parameters<typeof useControl>[0] & {
  source: OptionSource;
  touch: RefObject<FirstTouch>;
  "aria-label"?: string;
};

/**
 * The library has Escape empty a field whose list is closed. Here it leaves the field as it is, and is for whatever is
 * around it.
 */
export const keptByEscape =
  <Value>(take: (value: Value, details: Base.Root.ChangeEventDetails) => unknown) =>
  (value: Value, details: Base.Root.ChangeEventDetails): void => {
    if (details.reason !== "escape-key") return void take(value, details);
    details.cancel();
    details.allowPropagation();
  };

/** What both kinds of combobox share: how the search for options stands, and the props of their root and input. */
export function useComboboxBox({ source, touch, ...given }: Given) {
  const { disabled, ...control } = useControl(given);
  const { options, state, search } = useOptions(source);
  const list = useListClosing(() => search?.(""));
  const searchFor = (query: string, { reason }: Base.Root.ChangeEventDetails) =>
    reason === "input-change" && search?.(query);
  return {
    state,
    root: {
      ...list.root,
      ...{ disabled, items: options, filter: search ? null : undefined },
      ...{ isItemEqualToValue: sameOption, autoHighlight: true },
      onInputValueChange: keptByEscape(searchFor),
    },
    input: { ...list.input, ...control, ref: useTakeOver(touch), "aria-label": given["aria-label"] },
  };
}
