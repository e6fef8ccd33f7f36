import { X } from "lucide-react";
import { RichText } from "@/components/editor/RichText";
import { IconButton } from "@/components/ui/IconButton";
import { directionLabels, type Entry, kindLabels } from "@/lib/interactions/interaction";

type EntryListProps = {
  entries: readonly Entry[];
  /** Left out where they can only be read. */
  onRemove?: (index: number) => void;
};

/** Entries that are to be written, in order. */
export function EntryList({ entries, onRemove }: EntryListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none is moved
        <li key={index} className="flex items-start gap-2 py-1.5">
          <div className="min-w-0 flex-1">
            <p className="text-meta text-second">{titleOf(entry)}</p>
            <RichText html={entry.html} className="text-table" />
          </div>
          {onRemove && (
            <IconButton label={`Remove ${titleOf(entry)}`} onClick={() => onRemove(index)}>
              <X aria-hidden size={16} strokeWidth={1.5} />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What kind of entry it is: `Call, outbound`. */
const titleOf = (entry: Entry): string =>
  entry.kind === "note"
    ? kindLabels.note
    : `${kindLabels[entry.kind]}, ${directionLabels[entry.direction].toLowerCase()}`;
