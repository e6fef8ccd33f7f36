"use client";

import {
  AlarmClock,
  AlarmClockOff,
  Ellipsis,
  Eye,
  GitFork,
  Merge,
  Plus,
  Split,
  TriangleAlert,
} from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { SplitCaseDialog } from "@/components/cases/SplitCaseDialog";
import { useUnmerge } from "@/components/merge/useUnmerge";
import { useShell } from "@/components/shell/ShellContext";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/Menu";
import { useWatching } from "@/components/workspace/WatchButton";
import { isSettledCategory } from "@/lib/cases/status-categories";
import type { CasePane } from "@/lib/inbox/pane";
import { mergeAddress } from "@/lib/merge/address";
import { statusMark } from "./CaseHeader";
import { SnoozeDialog } from "./SnoozeDialog";
import { useCaseVerbs } from "./use-case-verbs";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

type CaseMenuProps = { pane: CasePane; onChanged: () => void };

/** **Actions** of the open case: what is done less often. */
export function CaseMenu({ pane, onChanged }: CaseMenuProps) {
  const { readOnly } = useShell();
  const [snoozing, setSnoozing] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const { escalated, escalate, bringBack } = useCaseVerbs(pane, onChanged);
  const watching = useWatching(pane.id, pane.watching, onChanged);
  if (readOnly) return null;
  const { id, subject, mayEdit, maySplit, snoozedUntil } = pane;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label="Actions">
            <Ellipsis {...icon} />
          </IconButton>
        }
      >
        {mayEdit && snoozedUntil === null && !isSettledCategory(statusMark(pane)) && (
          <MenuItem icon={<AlarmClock {...icon} />} onSelect={() => setSnoozing(true)}>
            Snooze until…
          </MenuItem>
        )}
        {mayEdit && snoozedUntil !== null && (
          <MenuItem icon={<AlarmClockOff {...icon} />} onSelect={bringBack}>
            Bring back now
          </MenuItem>
        )}
        {mayEdit && (
          <MenuItem icon={<TriangleAlert {...icon} />} onSelect={escalate}>
            {escalated ? "No longer escalate" : "Escalate"}
          </MenuItem>
        )}
        <MenuItem icon={<Eye {...icon} />} onSelect={watching.toggle}>
          {watching.label}
        </MenuItem>
        {pane.mayAdd && (
          <MenuLink icon={<Plus {...icon} />} href={`/cases/new?parentId=${id}`}>
            Create sub case
          </MenuLink>
        )}
        <MergeAndSplit pane={pane} onSplit={() => setSplitting(true)} onChanged={onChanged} />
      </Menu>
      {maySplit && (
        <SplitCaseDialog record={{ id, name: subject }} open={splitting} onOpenChange={setSplitting} />
      )}
      <SnoozeDialog
        open={snoozing}
        onOpenChange={setSnoozing}
        caseId={id}
        timeZone={pane.details.timeZone}
        onSnoozed={onChanged}
      />
    </>
  );
}

/** What makes one case of two, or two of one. */
function MergeAndSplit({ pane, onSplit, onChanged }: CaseMenuProps & { onSplit: () => void }) {
  const { id, mayMerge, maySplit, merges } = pane;
  const unmerge = useUnmerge(onChanged);
  const inbox = useSearchParams().toString();
  if (!mayMerge && !maySplit && merges.length === 0) return null;
  return (
    <>
      <MenuSeparator />
      {mayMerge && (
        <MenuLink icon={<Merge {...icon} />} href={mergeAddress("cases", { record: id, inbox })}>
          Merge…
        </MenuLink>
      )}
      {maySplit && (
        <MenuItem icon={<GitFork {...icon} />} onSelect={onSplit}>
          Split case…
        </MenuItem>
      )}
      {merges.map(({ mergeId, name }) => (
        <MenuItem key={mergeId} icon={<Split {...icon} />} onSelect={() => unmerge(mergeId, name)}>
          Unmerge {name}
        </MenuItem>
      ))}
    </>
  );
}
