"use client";

import { Check, ChevronLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { Escalated } from "@/components/cases/Escalated";
import { Snoozed } from "@/components/cases/Snoozed";
import { AskFirst } from "@/components/form/AskFirst";
import { useHint } from "@/components/shell/useHint";
import { Banner } from "@/components/ui/Banner";
import { Button, ButtonLink } from "@/components/ui/Button";
import { IconButton } from "@/components/ui/IconButton";
import { fetchPickList } from "@/components/ui/Pick";
import { Tooltip } from "@/components/ui/Tooltip";
import { ConflictChoice } from "@/components/workspace/details/ConflictChoice";
import { isSettledCategory } from "@/lib/cases/status-categories";
import type { Failure } from "@/lib/failure";
import type { CasePane } from "@/lib/inbox/pane";
import type { Confirmation } from "@/lib/records/confirmation";
import { CaseMenu } from "./CaseMenu";
import { chipRowClass } from "./chip-row";
import { type ChipKey, chipKeys, PropertyChip } from "./PropertyChip";
import { SubjectEdit } from "./SubjectEdit";
import { sentenceOf, useProperty } from "./use-property";

type CaseHeaderProps = {
  pane: CasePane;
  /** The chip whose list is open. */
  choosing: ChipKey | null;
  onChoosing: (key: ChipKey | null) => void;
  onBack: () => void;
  onChanged: () => void;
  resolving: boolean;
  /** What must be asked before it is resolved. */
  unresolved: Failure | null;
  onResolve: (confirmed?: Confirmation[]) => void;
};

/**
 * The head of an open case: its subject and its properties, each changed where it stands, and what can be done with it.
 */
export function CaseHeader({ pane, choosing, onChoosing, onBack, onChanged, ...rest }: CaseHeaderProps) {
  const { values, save, unsaved, keepMine, retry, dismiss } = useProperty(pane, onChanged);
  const keys = useChipKeys();
  const chips = useRef<HTMLFieldSetElement>(null);
  useEffect(fetchPickList, []);
  const { details, mayEdit } = pane;
  const fields = details.sections.flatMap((section) => section.fields);
  const conflict = unsaved?.failure.conflicts?.[0];
  /** The buttons of the choice go: the focus goes on where the change began. */
  const settled = (choose: () => void) => {
    const chip = chips.current?.querySelector<HTMLElement>(`[data-property=${unsaved?.key}]`);
    (chip ?? document.querySelector<HTMLElement>("[data-case-heading]"))?.focus();
    choose();
  };
  return (
    <header className="shrink-0 border-b border-rule px-5 py-2.5 max-md:px-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <IconButton label="Back to the list" onClick={onBack} className="md:hidden">
          <ChevronLeft aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5 max-md:basis-56">
          <SubjectEdit
            id={pane.id}
            subject={String(values.name ?? pane.subject)}
            mayEdit={mayEdit}
            onChange={(subject) => save("name", subject)}
            unsaved={unsaved?.key === "name" && !conflict ? unsaved : null}
            onDiscard={dismiss}
          />
          <span className="text-table text-muted tabular-nums">{pane.number}</span>
          {values.escalated === "true" && <Escalated />}
          {pane.snoozedUntil !== null && <Snoozed until={pane.snoozedUntil} timeZone={details.timeZone} />}
        </div>
        <Actions pane={pane} onChanged={onChanged} {...rest} />
      </div>
      <fieldset ref={chips} aria-label="Properties" className="mt-2 min-w-0">
        {/* Not the fieldset itself: Chromium takes one that scrolls back to its beginning when a list opens in it. */}
        <div className={chipRowClass}>
          {chipKeys.flatMap((key) => {
            const field = fields.find((each) => each.key === key);
            return field ? (
              <PropertyChip
                key={key}
                {...{ field, details, values, mayEdit }}
                {...keys[key]}
                open={choosing === key}
                onOpenChange={(open) => onChoosing(open ? key : null)}
                onChange={(value) => save(key, value)}
              />
            ) : (
              []
            );
          })}
        </div>
      </fieldset>
      {conflict && (
        <div className="mt-2">
          <ConflictChoice
            conflict={conflict}
            onMine={() => settled(() => keepMine(conflict))}
            onTheirs={() => settled(dismiss)}
          />
        </div>
      )}
      <AskFirst failure={unsaved?.failure ?? null} anchor={chips} onConfirm={retry} />
      {unsaved && unsaved.key !== "name" && !conflict && !unsaved.failure.question && (
        <Banner tone="bad" onRetry={() => retry()} className="mt-2">
          {sentenceOf(unsaved)}
        </Banner>
      )}
    </header>
  );
}

type ActionsProps = Pick<CaseHeaderProps, "pane" | "resolving" | "unresolved" | "onResolve" | "onChanged">;

function Actions({ pane, resolving, unresolved, onResolve, onChanged }: ActionsProps) {
  const { hint, aria } = useHint("inboxResolve");
  const button = useRef<HTMLButtonElement>(null);
  const done = isSettledCategory(statusMark(pane));
  return (
    <div className="flex items-center gap-2">
      <ButtonLink href={pane.href}>Engage</ButtonLink>
      {pane.mayEdit && !done && (
        <Tooltip text="Resolve" keys={hint}>
          <Button
            ref={button}
            aria-keyshortcuts={aria}
            pending={resolving}
            onClick={() => onResolve()}
            icon={<Check aria-hidden size={16} strokeWidth={1.5} />}
          >
            Resolve
          </Button>
        </Tooltip>
      )}
      <AskFirst failure={unresolved} anchor={button} onConfirm={onResolve} />
      <CaseMenu pane={pane} onChanged={onChanged} />
    </div>
  );
}

/** The category of the case's status. */
export function statusMark({ details }: CasePane): string | undefined {
  const cell = details.cells.statusId;
  return typeof cell === "object" ? cell?.mark : undefined;
}

/** The keys that open the lists of chips, for their names and tooltips. */
function useChipKeys() {
  const [status, assign, topic] = [useHint("inboxStatus"), useHint("inboxAssign"), useHint("inboxTopic")];
  const told = ({ hint, aria }: typeof status) => ({ "aria-keyshortcuts": aria, "data-tooltip-keys": hint });
  return { statusId: told(status), ownerId: told(assign), topicId: told(topic), priorityId: {}, teamId: {} };
}
