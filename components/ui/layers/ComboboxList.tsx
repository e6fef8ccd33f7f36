"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { cx } from "../cx";
import { OptionRow } from "../OptionRow";
import type { Option } from "../option";
import { optionClass, popupClass } from "../popup";
import { Spinner } from "../Spinner";

const noticeClass = "flex items-center gap-2 px-2 py-1.5 text-muted empty:hidden";

/** The floating list under both kinds of combobox, with a word for searching, failing and finding nothing. */
export function ComboboxList({ state }: { state: "idle" | "searching" | "failed" }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-popover outline-none">
        <div
          aria-busy={state === "searching" || undefined}
          className={cx(
            popupClass,
            "flex max-h-(--available-height) w-(--anchor-width) min-w-56 flex-col p-1 text-table",
          )}
        >
          <Base.Status className={noticeClass}>{notices[state]}</Base.Status>
          <Base.Empty className={noticeClass}>{state === "idle" && "Nothing matches."}</Base.Empty>
          {/* The list itself scrolls: it is what the box of the combobox leads a keyboard through. */}
          <Base.List className="min-h-0 overflow-y-auto">
            {(option: Option) => <Row key={option.value} option={option} />}
          </Base.List>
        </div>
      </Base.Positioner>
    </Base.Portal>
  );
}

const notices = {
  idle: null,
  searching: (
    <>
      <Spinner /> Searching…
    </>
  ),
  failed: "The search did not work. Type again to retry.",
};

function Row({ option }: { option: Option }) {
  return (
    <Base.Item
      value={option}
      disabled={option.disabled}
      className={optionClass}
      render={(props, { selected }) => (
        <div {...props}>
          <OptionRow option={option} chosen={selected} />
        </div>
      )}
    />
  );
}
