"use client";

import {
  ExternalLink,
  Eye,
  EyeOff,
  PanelRight,
  Pencil,
  Plus,
  SquareArrowOutUpRight,
  Trash2,
  Zap,
} from "lucide-react";
import { useState } from "react";
import { useShell } from "@/components/shell/ShellContext";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { later } from "@/components/ui/later";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/Menu";
import { hasMacros } from "@/lib/macros/macro";
import type { Row, Shortcut } from "@/lib/records/list-view";
import { OwnDeeds } from "./OwnDeeds";
import { openInBackground } from "./open-in-background";
import { useDelete } from "./useDelete";
import { useWatch } from "./useWatch";

const ApplyMacroFlow = later(() => import("@/components/macros/ApplyMacroFlow")).part(
  (loaded) => loaded.ApplyMacroFlow,
);

export type RowActionsProps = {
  row: Row;
  /** The address of the record. */
  href: string;
  type: { name: string; one: string };
  shortcuts: readonly Shortcut[];
  /** The button that it belongs to. */
  anchor: HTMLElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onPreview: () => void;
  /** Before the record goes; gives what moves the focus on when it is gone. */
  onDelete?: () => () => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** What can be done with a row. What this viewer may not do is not offered. */
export function RowActions({
  row,
  href,
  type,
  shortcuts,
  anchor,
  open,
  onOpenChange,
  onPreview,
  ...rest
}: RowActionsProps) {
  const [asking, setAsking] = useState(false);
  const [applying, setApplying] = useState(false);
  const remove = useDelete();
  const watch = useWatch();
  const { readOnly } = useShell();
  const offered = shortcuts.filter(({ needsEdit }) => row.mayEdit || !needsEdit);
  return (
    <>
      <OwnDeeds type={type.name} record={row} deeds={row.deeds}>
        {(own) => (
          <Menu anchor={anchor} align="end" open={open} onOpenChange={onOpenChange}>
            <MenuLink href={href} icon={<ExternalLink {...icon} />}>
              Open
            </MenuLink>
            <MenuItem icon={<SquareArrowOutUpRight {...icon} />} onSelect={() => openInBackground(href)}>
              Open in background
            </MenuItem>
            <MenuItem icon={<PanelRight {...icon} />} keys="Space" onSelect={onPreview}>
              Preview
            </MenuItem>
            {row.mayEdit && (
              <MenuLink href={`${href}/details?edit=1`} icon={<Pencil {...icon} />}>
                Edit
              </MenuLink>
            )}
            {own.map(({ label, icon: sign, run }) => (
              <MenuItem key={label} icon={sign} onSelect={run}>
                {label}
              </MenuItem>
            ))}
            {row.mayEdit && hasMacros(type.name) && (
              <MenuItem icon={<Zap {...icon} />} onSelect={() => setApplying(true)}>
                Apply macro…
              </MenuItem>
            )}
            {!readOnly && (
              <MenuItem
                icon={row.watched ? <EyeOff {...icon} /> : <Eye {...icon} />}
                onSelect={() => watch(row.id, row.name, !row.watched)}
              >
                {row.watched ? "Unwatch" : "Watch"}
              </MenuItem>
            )}
            {offered.length > 0 && <MenuSeparator />}
            {offered.map((shortcut) => (
              <MenuLink key={shortcut.href} href={`${shortcut.href}${row.id}`} icon={<Plus {...icon} />}>
                {shortcut.label}
              </MenuLink>
            ))}
            {row.mayDelete && (
              <>
                <MenuSeparator />
                <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => setAsking(true)}>
                  Delete
                </MenuItem>
              </>
            )}
          </Menu>
        )}
      </OwnDeeds>
      {applying && <ApplyMacroFlow caseId={row.id} onClose={() => setApplying(false)} />}
      <ConfirmPopover
        anchor={anchor}
        align="end"
        open={asking}
        onOpenChange={setAsking}
        title={`Delete ${row.name}?`}
        description="It stays in the recycle bin for 60 days."
        confirmLabel="Delete"
        confirmAction={() => remove({ type: type.name, id: row.id, name: row.name }, rest.onDelete?.())}
      />
    </>
  );
}
