"use client";

import {
  Ellipsis,
  Eye,
  GitFork,
  Merge,
  Pencil,
  Plus,
  ShieldQuestion,
  Split,
  Trash2,
  Zap,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { SplitCaseDialog } from "@/components/cases/SplitCaseDialog";
import { useUnmerge } from "@/components/merge/useUnmerge";
import { WhyDialog } from "@/components/people/WhyDialog";
import { type OwnDeed, OwnDeeds } from "@/components/records/OwnDeeds";
import { useDelete } from "@/components/records/useDelete";
import { usePageCommands } from "@/components/shell/page-commands";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { IconButton } from "@/components/ui/IconButton";
import { later } from "@/components/ui/later";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/Menu";
import type { LeadDeed } from "@/lib/leads/deeds";
import { hasMacros } from "@/lib/macros/macro";
import { mergeAddress } from "@/lib/merge/address";
import type { Undoable } from "@/lib/merge/merged";
import { listAddress } from "./list-address";
import { useWatching } from "./WatchButton";

const ApplyMacroFlow = later(() => import("@/components/macros/ApplyMacroFlow")).part(
  (loaded) => loaded.ApplyMacroFlow,
);

export type RecordActionsProps = {
  record: { id: number; type: string; path: string; name: string };
  watching: boolean;
  beginnings: readonly { label: string; href: string }[];
  /** What can be done with a lead. */
  deeds: readonly LeadDeed[];
  mayEdit: boolean;
  mayDelete: boolean;
  mayMerge: boolean;
  /** It is a case, with something on it that can go to another. */
  maySplit: boolean;
  /** Merges into this record that can still be taken back. */
  merges: readonly Undoable[];
  /** Who can see it and why is theirs to ask. */
  mayAskWhy: boolean;
};

const iconProps = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

/** **Actions**: what can be created from this record, and deleting it. On a phone watching and editing too. */
export function RecordActions({ deeds, ...props }: RecordActionsProps) {
  const { record } = props;
  return (
    <OwnDeeds type={record.type} record={record} deeds={deeds}>
      {(own) => <ActionsMenu {...props} own={own} />}
    </OwnDeeds>
  );
}

type ActionsMenuProps = Omit<RecordActionsProps, "deeds"> & { own: readonly OwnDeed[] };

function ActionsMenu({ record, watching, beginnings, own, ...may }: ActionsMenuProps) {
  const { mayEdit, mayDelete, mayMerge, maySplit, merges, mayAskWhy } = may;
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const [applying, setApplying] = useState(false);
  const withMacros = mayEdit && hasMacros(record.type);
  const unmerge = useUnmerge();
  const remove = useDelete();
  const router = useRouter();
  const { path, ...which } = record;
  const leave = () => router.push(`/${path}?${listAddress(path)}`);
  const { label, toggle } = useWatching(record.id, watching);
  usePageCommands([
    { label: `${label} ${record.name}`, run: toggle, words: "follow notify" },
    ...(mayEdit ? [{ label: `Edit ${record.name}`, href: `/${path}/${record.id}/details?edit=1` }] : []),
    ...(withMacros ? [{ label: "Apply macro…", run: () => setApplying(true), words: "fill in" }] : []),
    ...own.map(({ label, run }) => ({ label: `${label} ${record.name}`, run, words: record.type })),
    ...beginnings.map((beginning) => ({ ...beginning, words: "create add" })),
    ...(maySplit
      ? [{ label: `Split ${record.name}`, run: () => setSplitting(true), words: "case new" }]
      : []),
    ...(mayDelete
      ? [{ label: `Delete ${record.name}`, run: () => setAsking(true), words: "remove bin" }]
      : []),
  ]);
  const trigger = (
    <IconButton ref={button} label="Actions">
      <Ellipsis {...iconProps} />
    </IconButton>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        <MenuItem icon={<Eye {...iconProps} />} onSelect={toggle}>
          {label}
        </MenuItem>
        {mayEdit && (
          <MenuLink icon={<Pencil {...iconProps} />} href={`/${path}/${record.id}/details?edit=1`}>
            Edit
          </MenuLink>
        )}
        {own.map(({ label, icon, run }) => (
          <MenuItem key={label} icon={icon} onSelect={run}>
            {label}
          </MenuItem>
        ))}
        {withMacros && (
          <MenuItem icon={<Zap {...iconProps} />} onSelect={() => setApplying(true)}>
            Apply macro…
          </MenuItem>
        )}
        {beginnings.length > 0 && <MenuSeparator />}
        {beginnings.map((beginning) => (
          <MenuLink key={beginning.label} icon={<Plus {...iconProps} />} href={beginning.href}>
            {beginning.label}
          </MenuLink>
        ))}
        {(mayMerge || maySplit || merges.length > 0 || mayAskWhy) && <MenuSeparator />}
        {mayMerge && (
          <MenuLink icon={<Merge {...iconProps} />} href={mergeAddress(path, { record: record.id })}>
            Merge…
          </MenuLink>
        )}
        {maySplit && (
          <MenuItem icon={<GitFork {...iconProps} />} onSelect={() => setSplitting(true)}>
            Split case…
          </MenuItem>
        )}
        {merges.map((merge) => (
          <MenuItem
            key={merge.mergeId}
            icon={<Split {...iconProps} />}
            onSelect={() => unmerge(merge.mergeId, merge.name)}
          >
            Unmerge {merge.name}
          </MenuItem>
        ))}
        {mayAskWhy && (
          <MenuItem icon={<ShieldQuestion {...iconProps} />} onSelect={() => setWhy(true)}>
            Why can or can’t they see this?
          </MenuItem>
        )}
        {mayDelete && <MenuSeparator />}
        {mayDelete && (
          <MenuItem danger icon={<Trash2 {...iconProps} />} onSelect={() => setAsking(true)}>
            Delete
          </MenuItem>
        )}
      </Menu>
      {maySplit && <SplitCaseDialog record={which} open={splitting} onOpenChange={setSplitting} />}
      {applying && <ApplyMacroFlow caseId={record.id} onClose={() => setApplying(false)} />}
      {mayAskWhy && <WhyDialog record={which} open={why} onOpenChange={setWhy} />}
      <ConfirmPopover
        anchor={button}
        align="end"
        open={asking}
        onOpenChange={setAsking}
        title={`Delete ${record.name}?`}
        description="It stays in the recycle bin for 60 days."
        confirmLabel="Delete"
        confirmAction={() => remove(which, leave)}
      />
    </>
  );
}
