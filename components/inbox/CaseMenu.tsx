"use client";

import { AlarmClock, AlarmClockOff, Ellipsis, Eye, Merge, Plus, Split, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { SplitCaseDialog } from "@/components/cases/SplitCaseDialog";
import { useShell } from "@/components/shell/ShellContext";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/Menu";
import { useToast } from "@/components/ui/Toast";
import { useWatching } from "@/components/workspace/WatchButton";
import { isSettledCategory } from "@/lib/cases/status-categories";
import { failureOf } from "@/lib/failure";
import { snoozeCaseAction } from "@/lib/inbox/actions";
import type { CasePane } from "@/lib/inbox/pane";
import { updateRecordAction } from "@/lib/records/actions";
import { statusMark } from "./CaseHeader";
import { SnoozeDialog } from "./SnoozeDialog";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

/** **Actions** of the open case: what is done less often. */
export function CaseMenu({ pane, onChanged }: { pane: CasePane; onChanged: () => void }) {
  const { readOnly } = useShell();
  const [snoozing, setSnoozing] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const { show } = useToast();
  const watching = useWatching(pane.id, pane.watching);
  if (readOnly) return null;
  const { id, mayEdit, snoozedUntil } = pane;
  const escalated = pane.details.form.escalated === "true";
  const done = isSettledCategory(statusMark(pane));
  const tell = async (result: Promise<Parameters<typeof failureOf>[0]>, said: string) => {
    const failure = failureOf(await result);
    show(failure?.message ?? said);
    if (!failure) onChanged();
  };
  const escalate = () =>
    tell(
      updateRecordAction({ type: "case", id, input: { escalated: escalated ? "" : "true" } }),
      escalated ? "No longer escalated." : "Escalated.",
    );
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
        {mayEdit && !done && snoozedUntil === null && (
          <MenuItem icon={<AlarmClock {...icon} />} onSelect={() => setSnoozing(true)}>
            Snooze until…
          </MenuItem>
        )}
        {mayEdit && snoozedUntil !== null && (
          <MenuItem
            icon={<AlarmClockOff {...icon} />}
            onSelect={() => tell(snoozeCaseAction({ id, until: null }), "It is back in the inbox.")}
          >
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
        {mayEdit && <MenuSeparator />}
        {pane.mayMerge && (
          <MenuLink icon={<Merge {...icon} />} href={`/cases/merge?record=${id}`}>
            Merge into…
          </MenuLink>
        )}
        {mayEdit && (
          <MenuItem icon={<Split {...icon} />} onSelect={() => setSplitting(true)}>
            Split…
          </MenuItem>
        )}
      </Menu>
      {mayEdit && (
        <SplitCaseDialog
          record={{ id, name: pane.subject }}
          open={splitting}
          onOpenChange={(open) => {
            setSplitting(open);
            if (!open) onChanged();
          }}
        />
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
