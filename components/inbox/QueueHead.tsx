"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { ChipButton } from "@/components/ui/Chip";
import { Menu, MenuGroup, MenuItem } from "@/components/ui/Menu";
import { StatusGlyph } from "@/components/ui/StatusGlyph";
import { useAnswer } from "@/components/ui/useAnswer";
import { categoryNames, statusCategories } from "@/lib/cases/status-categories";
import { type InboxList, plainQueues, type Queue, type StatusChoice } from "@/lib/inbox/address";
import type { Counts, QueueCounts } from "@/lib/inbox/queues";
import type { Choice } from "@/lib/records/lookups";
import { FindAndSort } from "./FindAndSort";
import { chipWords, countWords, nameOfQueue } from "./words";

type QueueHeadProps = {
  list: InboxList;
  chips: Counts;
  departments: readonly Choice[];
  statuses: readonly Choice[];
  /** Grows whenever a case was changed, so that figures that are open are counted anew. */
  changes: number;
  onList: (list: InboxList) => void;
};

/** Which queue the list shows and its status chips, each with how many cases it holds. */
export function QueueHead({ list, chips, departments, statuses, changes, onList }: QueueHeadProps) {
  return (
    <header className="border-b border-rule">
      <div className="flex min-h-12 items-center gap-1 px-2">
        <QueueMenu {...{ list, departments, statuses, changes, onList }} />
        <FindAndSort list={list} onList={onList} />
      </div>
      <fieldset aria-label="Status" className="flex gap-1.5 border-t border-rule px-3 py-2">
        {(Object.keys(chipWords) as StatusChoice[]).map((status) => (
          <ChipButton
            key={status}
            aria-pressed={list.status === status}
            onClick={() => onList({ ...list, status })}
            // All of them in one row, whatever their figures: these stand beneath the words.
            className="flex-auto justify-center px-1! py-1"
          >
            {chipWords[status]} <span className="block tabular-nums">{countWords(chips, status)}</span>
          </ChipButton>
        ))}
      </fieldset>
    </header>
  );
}

type QueueMenuProps = Omit<QueueHeadProps, "chips">;

/** The queues, the departments and every status, with live figures while it is open. */
function QueueMenu({ list, departments, statuses, changes, onList }: QueueMenuProps) {
  const [open, setOpen] = useState(false);
  const { answer } = useAnswer<QueueCounts>(open ? "inbox/counts" : null, changes);
  const name = nameOfQueue(list.queue, departments);
  const show = (queue: Queue, status: StatusChoice = "any") => onList({ ...list, queue, status });
  const queue = (key: Queue) => (
    <MenuItem key={key} onSelect={() => show(key)}>
      <Counted words={nameOfQueue(key, departments)} count={countWords(answer?.queues ?? null, key)} />
    </MenuItem>
  );
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" aria-label={`Queue: ${name}`} className="mr-auto min-w-0 px-2!">
          <span className="inline-flex min-w-0 items-center gap-2 text-pane">
            <span className="truncate">{name}</span>
            <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
          </span>
        </Button>
      }
    >
      <MenuGroup label="Queues">{plainQueues.map(queue)}</MenuGroup>
      <MenuGroup label="Departments">{departments.map(({ id }) => queue(`team-${id}`))}</MenuGroup>
      {statusCategories.map((category) => (
        <MenuGroup key={category} label={categoryNames[category]}>
          {statuses
            .filter(({ kind }) => kind === category)
            .map(({ id, label }) => (
              <MenuItem
                key={id}
                icon={<StatusGlyph shape={category} />}
                onSelect={() => show("all", `${id}`)}
              >
                <Counted words={label} count={countWords(answer?.statuses ?? null, String(id))} />
              </MenuItem>
            ))}
        </MenuGroup>
      ))}
    </Menu>
  );
}

const Counted = ({ words, count }: { words: string; count: string }) => (
  <span className="flex items-baseline justify-between gap-4">
    {words}
    <span className="min-w-8 text-right text-muted tabular-nums">{count}</span>
  </span>
);
