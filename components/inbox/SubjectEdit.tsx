"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";

type SubjectEditProps = {
  id: number;
  subject: string;
  mayEdit: boolean;
  onChange: (subject: string) => void;
};

/** The subject of the open case, changed where it stands: Enter or leaving it saves, Escape restores. */
export function SubjectEdit({ id, subject, mayEdit, onChange }: SubjectEditProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  const editing = typed !== null;
  useEffect(() => {
    if (editing) input.current?.select();
    else if (back.current) button.current?.focus();
    back.current = false;
  }, [editing]);
  const leave = (save: boolean) => {
    if (typed === null) return;
    setTyped(null);
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
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => leave(true)}
          className="w-full min-w-64 rounded-chip border border-control bg-sheet px-1.5 max-md:min-w-0"
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
    </h2>
  );
}
