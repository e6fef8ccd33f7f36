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

/** What both kinds of combobox share: how the search for options stands, and the props of their root and input. */
export function useComboboxBox({ source, touch, ...given }: Given) {
  const { disabled, ...control } = useControl(given);
  const { options, state, search } = useOptions(source);
  const list = useListClosing(() => search?.(""));
  const onInputValueChange = (query: string, { reason }: Base.Root.ChangeEventDetails) =>
    reason === "input-change" && search?.(query);
  return {
    state,
    root: {
      ...list.root,
      ...{ disabled, items: options, filter: search ? null : undefined },
      ...{ isItemEqualToValue: sameOption, autoHighlight: true, onInputValueChange },
    },
    input: { ...list.input, ...control, ref: useTakeOver(touch), "aria-label": given["aria-label"] },
  };
}
