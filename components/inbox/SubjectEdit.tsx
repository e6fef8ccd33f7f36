"use client";

import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { sentenceOf, type Unsaved } from "./use-property";

type SubjectEditProps = {
  id: number;
  subject: string;
  mayEdit: boolean;
  onChange: (subject: string) => void;
  /** What was typed and could not be saved: it stays to be mended. */
  unsaved: Unsaved | null;
  onDiscard: () => void;
};

/** The subject of the open case, changed where it stands: Enter or leaving it saves, Escape restores. */
export function SubjectEdit({ id, subject, mayEdit, onChange, unsaved, onDiscard }: SubjectEditProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [known, setKnown] = useState(unsaved);
  if (known !== unsaved) {
    setKnown(unsaved);
    if (unsaved) setTyped(unsaved.value);
  }
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  const editing = typed !== null;
  const take = useEffectEvent(() => {
    if (!unsaved) input.current?.select();
    // Whoever writes elsewhere by now goes on there.
    else if (!document.activeElement?.matches("input, textarea, [contenteditable=true]"))
      input.current?.focus();
  });
  useEffect(() => {
    if (editing) take();
    else if (back.current) button.current?.focus();
    back.current = false;
  }, [editing]);
  const leave = (save: boolean) => {
    if (typed === null) return;
    setTyped(null);
    if (!save && unsaved) onDiscard();
    if (save && typed.trim() && typed.trim() !== subject) onChange(typed.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    back.current = true;
    leave(event.key === "Enter");
  };
  return (
    <h2
      id={`case-${id}`}
      tabIndex={-1}
      data-case-heading
      className="min-w-0 text-subject font-semibold text-ink"
    >
      {editing ? (
        <input
          ref={input}
          aria-label="Case Subject"
          aria-invalid={unsaved !== null || undefined}
          aria-describedby={unsaved ? `case-${id}-wrong` : undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => leave(true)}
          className="w-full min-w-64 rounded-chip border border-control bg-sheet px-1.5 aria-invalid:border-bad-fill max-md:min-w-0"
        />
      ) : mayEdit ? (
        <button
          ref={button}
          type="button"
          aria-label={`Edit Case Subject: ${subject}`}
          onClick={() => setTyped(subject)}
          className="-mx-1.5 max-w-[calc(100%+0.75rem)] cursor-text rounded-chip px-1.5 text-left wrap-anywhere hover:bg-hover max-md:min-h-11"
        >
          {subject}
        </button>
      ) : (
        <span className="wrap-anywhere">{subject}</span>
      )}
      {editing && unsaved && (
        <span id={`case-${id}-wrong`} role="alert" className="mt-1 block text-meta font-medium text-bad-ink">
          {sentenceOf(unsaved)}
        </span>
      )}
    </h2>
  );
}
