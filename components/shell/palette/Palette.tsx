"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { DialogBackdrop } from "@/components/ui/layers/DialogLayer";
import { useShell } from "../ShellContext";
import { commandSection, type PaletteItem, recordSections } from "./item";
import { PaletteList } from "./PaletteList";
import { commandsOfPage, useCommands } from "./useCommands";
import { useSearch } from "./useSearch";

type PaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  text: string;
  onText: (text: string) => void;
};

/** Finds any record and does any command: arrows walk, Enter goes, Ctrl+Enter goes in a new tab. */
export function Palette({ open, onOpenChange, ...rest }: PaletteProps) {
  const { folded } = useShell();
  const left = useRef(false);
  const leave = (item: PaletteItem) => {
    left.current = Boolean(item.href);
    onOpenChange(false);
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <DialogBackdrop className="z-dialog" />
        {/* Over the search field of the top bar, wherever the folded menu leaves that. */}
        <Dialog.Viewport className={cx("fixed inset-0 z-dialog md:pt-1.5", folded ? "md:pl-14" : "md:pl-63")}>
          <Dialog.Popup
            aria-label="Search"
            // Whoever goes to another page is not to be called back to this one's search field.
            finalFocus={() => !left.current}
            className="motion-float flex h-full w-full flex-col bg-sheet text-ink shadow-float outline-none md:h-auto md:max-h-[min(36rem,calc(100dvh-3rem))] md:w-150 md:max-w-[calc(100vw-17rem)] md:rounded-dialog"
          >
            <Finder leave={leave} {...rest} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type FinderProps = Pick<PaletteProps, "text" | "onText"> & { leave: (item: PaletteItem) => void };

/** Lives as long as the dialog is open, so that each opening starts anew. */
function Finder({ leave, text, onText }: FinderProps) {
  const router = useRouter();
  const current = useRef<PaletteItem>(undefined);
  const search = useSearch(text.trim());
  const [commands] = useState(useCommands());
  const [here] = useState(commandsOfPage);
  const sections = useMemo(
    () => [
      ...recordSections(search.groups),
      ...commandSection(here, text, "On this page"),
      ...commandSection(commands, text),
    ],
    [search.groups, here, commands, text],
  );
  const openBeside = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !current.current?.href) return;
    event.preventDefault();
    event.stopPropagation();
    window.open(current.current.href, "_blank", "noopener");
  };
  const choose = (item: PaletteItem) => {
    leave(item);
    if (item.href) router.push(item.href);
    else item.run?.();
  };
  return (
    <Autocomplete.Root
      open
      inline
      items={sections}
      mode="none"
      autoHighlight="always"
      keepHighlight
      value={text}
      onValueChange={(value, { reason }) => reason !== "item-press" && onText(value)}
      itemToStringValue={(item: PaletteItem) => item.label}
      onItemHighlighted={(item?: PaletteItem) => {
        current.current = item;
      }}
    >
      <div
        className="flex items-center gap-2.5 border-b border-rule-strong px-3"
        onKeyDownCapture={openBeside}
      >
        <Search aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-second" />
        <Autocomplete.Input
          aria-label="Search"
          placeholder="Search people, cases, phone numbers, commands"
          className="h-11 w-full min-w-0 bg-transparent text-input text-ink outline-none"
        />
        <Dialog.Close className="min-h-8 shrink-0 rounded-control px-2 text-table text-second hover:bg-hover max-md:min-h-11">
          Close
        </Dialog.Close>
      </div>
      <PaletteList search={search} text={text} choose={choose} />
    </Autocomplete.Root>
  );
}
