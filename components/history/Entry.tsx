"use client";

import { Ellipsis, Flag } from "lucide-react";
import { useState } from "react";
import { RichText } from "@/components/editor/RichText";
import { useSave } from "@/components/form/use-save";
import { FormErrors } from "@/components/ui/FormErrors";
import { IconButton } from "@/components/ui/IconButton";
import { Link } from "@/components/ui/Link";
import { Menu, MenuItem } from "@/components/ui/Menu";
import { changeNoteAction } from "@/lib/interactions/actions";
import { directionLabels, type Interaction, kindLabels } from "@/lib/interactions/interaction";
import type { Composing } from "./HistoryPane";
import { KindIcon } from "./KindIcon";
import { NoteForm } from "./NoteForm";

/** One interaction: who, what and when in a line, where it was written if that is elsewhere, and its words. */
export function Entry({ item, composing }: { item: Interaction; composing: Composing }) {
  const [editing, setEditing] = useState(false);
  return (
    <li className="group/entry flex gap-2.5">
      <div className="flex flex-col items-center gap-1 pb-1">
        <KindIcon kind={item.kind} />
        <span aria-hidden className="w-px flex-1 bg-faint" />
      </div>
      <div className="min-w-0 flex-1 pb-4">
        <div className="flex min-h-6 items-start gap-2">
          <Line item={item} />
          {item.mayChange && !editing && <NoteMenu item={item} onEdit={() => setEditing(true)} />}
        </div>
        {item.home && (
          <p className="text-meta">
            <Link href={item.home.path} className="inline-block max-md:py-3.5 text-link underline">
              {item.home.label}: {item.home.name}
            </Link>
          </p>
        )}
        {editing ? (
          <NoteForm note={item} composing={composing} onDone={() => setEditing(false)} />
        ) : (
          <RichText html={item.html} className="text-body text-ink" />
        )}
      </div>
    </li>
  );
}

function Line({ item }: { item: Interaction }) {
  return (
    <p className="min-w-0 flex-1 py-1 text-meta text-second">
      <span className="font-semibold text-ink">{item.author}</span> {what(item)} ·{" "}
      <time dateTime={new Date(item.at).toISOString()} className="whitespace-nowrap tabular-nums">
        {item.time}
      </time>
      {item.updatedAt !== null && " · changed"}
      {item.flag && !item.flag.ended && (
        <span className="ml-1.5 inline-flex items-center gap-1 align-bottom font-medium text-warn-ink">
          <Flag aria-hidden size={12} strokeWidth={1.5} />
          Flagged
        </span>
      )}
    </p>
  );
}

/** "note", "inbound call · 12 min". */
function what({ kind, direction, durationMinutes }: Interaction): string {
  const noun = kind === "sms" ? "SMS" : kind === "other" ? "interaction" : kindLabels[kind].toLowerCase();
  const words = direction ? `${directionLabels[direction].toLowerCase()} ${noun}` : noun;
  return durationMinutes === null ? words : `${words} · ${durationMinutes} min`;
}

function NoteMenu({ item, onEdit }: { item: Interaction; onEdit: () => void }) {
  const { save, errors } = useSave(changeNoteAction);
  const flagged = item.flag !== null;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label="Actions for this entry" className="size-6! max-md:-my-2.5 max-md:size-11!">
            <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        }
      >
        <MenuItem onSelect={onEdit}>Edit</MenuItem>
        <MenuItem onSelect={() => save({ id: item.id, flagged: !flagged })}>
          {flagged ? "Remove flag" : "Flag"}
        </MenuItem>
      </Menu>
      <FormErrors errors={errors} />
    </>
  );
}
