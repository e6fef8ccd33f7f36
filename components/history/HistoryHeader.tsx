"use client";

import { Ellipsis, ListFilter, PanelRightClose, Plus, Settings2, TextQuote } from "lucide-react";
import { use } from "react";
import { Chip } from "@/components/ui/Chip";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem, MenuLink, MenuRadioGroup } from "@/components/ui/Menu";
import { kindLabels, kinds } from "@/lib/interactions/interaction";
import { type ComposerTab, composerTabs } from "./Composer";
import type { KindFilter } from "./loaded";
import { MarginContext } from "./margin-context";

type HistoryHeaderProps = {
  kind: KindFilter;
  onKind: (kind: KindFilter) => void;
  /** Missing where the viewer may not write. */
  onCompose?: (tab: ComposerTab) => void;
  /** Keeps what is being written as a predefined text. */
  onKeepText?: () => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;
const choices = [
  { value: "", label: "Everything" },
  ...kinds.map((value) => ({ value, label: kindLabels[value] })),
];

/** Names the history, and holds its filter, Add interaction, and the fold of the margin. */
export function HistoryHeader({ kind, onKind, onCompose, onKeepText }: HistoryHeaderProps) {
  const margin = use(MarginContext);
  return (
    <header className="flex min-h-11 shrink-0 items-center gap-1 border-b border-rule-strong py-1 pr-2 pl-4">
      <h2 className="mr-auto text-body font-semibold text-ink">Interaction History</h2>
      {kind && (
        <Chip tone="accent" onRemove={() => onKind(null)} removeLabel={`Remove filter ${kindLabels[kind]}`}>
          {kindLabels[kind]}
        </Chip>
      )}
      <Menu
        align="end"
        trigger={
          <IconButton label="Filter interactions">
            <ListFilter {...icon} />
          </IconButton>
        }
      >
        <MenuRadioGroup
          value={kind ?? ""}
          onValueChange={(value) => onKind((value || null) as KindFilter)}
          options={choices}
        />
      </Menu>
      {onCompose && <AddMenu onCompose={onCompose} />}
      {onKeepText && <MoreMenu onKeepText={onKeepText} />}
      {margin && (
        <IconButton
          data-fold
          label="Fold Interaction History"
          className="max-xl:hidden"
          onClick={margin.fold}
        >
          <PanelRightClose {...icon} />
        </IconButton>
      )}
    </header>
  );
}

function AddMenu({ onCompose }: { onCompose: (tab: ComposerTab) => void }) {
  const trigger = (
    <IconButton label="Add interaction">
      <Plus {...icon} />
    </IconButton>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <MenuItem keys="N" onSelect={() => onCompose("note")}>
        {composerTabs.note}
      </MenuItem>
      <MenuItem keys="L" onSelect={() => onCompose("log")}>
        {composerTabs.log}
      </MenuItem>
      <MenuItem keys="T" onSelect={() => onCompose("task")}>
        {composerTabs.task}
      </MenuItem>
    </Menu>
  );
}

function MoreMenu({ onKeepText }: { onKeepText: () => void }) {
  const trigger = (
    <IconButton label="More for the history">
      <Ellipsis {...icon} />
    </IconButton>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <MenuItem icon={<TextQuote {...icon} />} onSelect={onKeepText}>
        Create Predefined Text
      </MenuItem>
      <MenuLink href="/predefined-texts" icon={<Settings2 {...icon} />}>
        Manage predefined text
      </MenuLink>
    </Menu>
  );
}
