"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { Fragment, type RefObject, useRef, useState } from "react";
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
import type { Undoable } from "@/lib/merge/merged";
import { listAddress } from "./list-address";
import { actionsOf, type Question, type RecordAction } from "./record-actions";
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

function ActionsMenu(props: ActionsMenuProps) {
  const { record } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [asked, ask] = useState<Question | null>(null);
  const watch = useWatching(record.id, props.watching);
  const groups = actionsOf({ ...props, watch, unmerge: useUnmerge(), ask });
  usePageCommands(groups.flat().map(({ command, ...action }) => ({ ...action, label: command })));
  const trigger = (
    <IconButton ref={button} label="Actions">
      <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        {groups.map((group, at) => (
          <Fragment key={group[0]?.label}>
            {at > 0 && <MenuSeparator />}
            {group.map((action) => (
              <ActionItem key={action.label} action={action} />
            ))}
          </Fragment>
        ))}
      </Menu>
      <Questions {...{ props, asked, button }} leave={() => ask(null)} />
    </>
  );
}

function ActionItem({ action: { label, icon, danger, href, run } }: { action: RecordAction }) {
  if (href !== undefined)
    return (
      <MenuLink icon={icon} href={href}>
        {label}
      </MenuLink>
    );
  return (
    <MenuItem icon={icon} danger={danger} onSelect={run}>
      {label}
    </MenuItem>
  );
}

type QuestionsProps = {
  props: ActionsMenuProps;
  asked: Question | null;
  button: RefObject<HTMLButtonElement | null>;
  leave: () => void;
};

/** What an action asks first; each stays on the page, so that the focus goes back to the menu's button. */
function Questions({ props: { record, maySplit, mayAskWhy }, asked, button, leave }: QuestionsProps) {
  const { path, ...which } = record;
  const router = useRouter();
  const remove = useDelete();
  const toList = () => router.push(`/${path}?${listAddress(path)}`);
  const layer = (question: Question) => ({ open: asked === question, onOpenChange: leave });
  return (
    <>
      {maySplit && <SplitCaseDialog record={which} {...layer("split")} />}
      {asked === "macro" && <ApplyMacroFlow caseId={record.id} onClose={leave} />}
      {mayAskWhy && <WhyDialog record={which} {...layer("why")} />}
      <ConfirmPopover
        anchor={button}
        align="end"
        {...layer("delete")}
        title={`Delete ${record.name}?`}
        description="It stays in the recycle bin for 60 days."
        confirmLabel="Delete"
        confirmAction={() => remove(which, toList)}
      />
    </>
  );
}
