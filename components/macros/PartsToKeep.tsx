"use client";

import { Checkbox } from "@/components/ui/Checkbox";
import type { Part } from "@/lib/macros/macro";

type PartsToKeepProps = {
  parts: readonly Part[];
  /** The keys that are not kept. */
  dropped: readonly string[];
  onChange: (dropped: readonly string[]) => void;
  id?: string;
  error?: string;
};

/** The fields of a macro with their values; a tick keeps one. */
export function PartsToKeep({ parts, dropped, onChange, id, error }: PartsToKeepProps) {
  const toggle = (key: string, keep: boolean) =>
    onChange(keep ? dropped.filter((each) => each !== key) : [...dropped, key]);
  return (
    <fieldset id={id} tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-meta font-semibold text-ink">Fields to fill in</legend>
      {error && (
        <p role="alert" className="mb-1 text-meta text-bad-ink">
          {error}
        </p>
      )}
      <div className="grid gap-x-4 sm:grid-cols-2">
        {parts.map(({ key, label, text }) => (
          <Checkbox
            key={key}
            label={label}
            description={<span className="line-clamp-2 break-words">{text || "–"}</span>}
            checked={!dropped.includes(key)}
            onChange={({ target }) => toggle(key, target.checked)}
          />
        ))}
      </div>
      {parts.length === 0 && <p className="text-table text-second">It fills in no field.</p>}
    </fieldset>
  );
}
