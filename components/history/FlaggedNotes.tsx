import { Flag } from "lucide-react";
import { RichText } from "@/components/editor/RichText";
import type { Interaction } from "@/lib/interactions/interaction";
import { formatDay } from "@/lib/time/zone";

/** Flagged notes, pinned above the history for as long as they stand. */
export function FlaggedNotes({ notes }: { notes: readonly Interaction[] }) {
  if (notes.length === 0) return null;
  return (
    <ul
      aria-label="Flagged"
      className="flex max-h-2/5 shrink-0 max-md:max-h-1/4 flex-col gap-2 overflow-y-auto border-b border-rule px-4 py-3"
    >
      {notes.map((note) => (
        <li
          key={note.id}
          className="flex gap-2 rounded-control bg-warn-bg px-3 py-2.5 text-warn-ink forced-colors:border"
        >
          <Flag aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0" />
          <div className="min-w-0">
            <FlaggedNote note={note} />
            <ReadBy note={note} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What it says, who says so, and until when. */
export function FlaggedNote({ note }: { note: Interaction }) {
  return (
    <>
      <RichText html={note.html} className="text-body" />
      <p className="mt-1 text-meta">
        {note.author}, {note.day}
        {note.flag?.endsOn && `, until ${formatDay(note.flag.endsOn)}`}
      </p>
    </>
  );
}

function ReadBy({ note }: { note: Interaction }) {
  const readers = note.flag?.acknowledgedBy ?? [];
  if (readers.length === 0) return null;
  return (
    <details className="text-meta">
      <summary className="flex min-h-6 items-center max-md:min-h-11">Read by {readers.length}</summary>
      <ul>
        {readers.map(({ name, at }) => (
          <li key={`${name}${at}`}>
            {name}, {at}
          </li>
        ))}
      </ul>
    </details>
  );
}
