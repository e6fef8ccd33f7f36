"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { FieldInput } from "@/components/fields/FieldInput";
import { AskFirst } from "@/components/form/AskFirst";
import { stopsAtUnreadable } from "@/components/form/unreadable";
import { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import type { FieldConflict } from "@/lib/errors";
import type { FormValue } from "@/lib/fields/form";
import { updateRecordAction } from "@/lib/records/actions";
import type { Confirmation } from "@/lib/records/confirmation";
import type { DetailField, Details } from "@/lib/records/details";
import { ConflictChoice } from "./ConflictChoice";
import { DetailLine } from "./DetailRow";
import { useFreshAfterConflict } from "./use-fresh";

type InlineEditProps = {
  field: DetailField;
  details: Details;
  /** Saved, or left as it was; `stays` when the focus should come back to the row. */
  onDone: (stays: boolean) => void;
  /** Goes on to the field after this one, or before it. */
  onMove: (step: 1 | -1) => void;
};

/** Chosen, not typed: saved as soon as one is chosen. */
const chosenKinds = new Set(["option", "lookup", "user", "team", "link", "yesNo"]);

/** One field edited in place: Enter saves, Tab saves and goes on, Esc leaves it as it was. */
export function InlineEdit({ field, details, onDone, onMove }: InlineEditProps) {
  const box = useRef<HTMLElement>(null);
  const moving = useRef(false);
  const [shown, setShown] = useState(details.form[field.key] ?? "");
  const [value, setValue] = useState(shown);
  const saving = useSave(updateRecordAction, () => onDone(!moving.current));
  useFreshAfterConflict(saving.failure);
  useEffect(() => box.current?.querySelector<HTMLElement>(focusable)?.focus(), []);

  const save = (next: FormValue, seen = shown, confirmed: Confirmation[] = []) => {
    if (same(next, shown) && !saving.failure) return onDone(!moving.current);
    saving.save({
      ...{ type: details.type, id: details.id, confirmed },
      input: { [field.key]: next },
      seen: { [field.key]: seen },
    });
  };
  const stops = () => box.current !== null && stopsAtUnreadable(box.current);
  const chosen = chosenKinds.has(field.kind);
  const change = (next: FormValue) => {
    setValue(next);
    if (chosen) save(next);
  };
  const keepMine = ({ stands = "" }: FieldConflict) => {
    setShown(stands);
    save(value, stands);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const asked = askedBy(event);
    if (!asked || saving.pending) return;
    event.preventDefault();
    event.stopPropagation();
    if (asked === "leave") return onDone(true);
    moving.current = asked !== "save";
    if (stops()) return;
    if (asked !== "save") onMove(asked);
    save(value);
  };
  const conflict = saving.failure?.conflicts?.[0];
  return (
    <DetailLine field={field}>
      <dd ref={box} onKeyDown={onKeyDown} className="flex min-w-0 flex-col gap-1.5 py-0.5">
        <FieldInput
          {...saving.field(field.key)}
          field={field}
          value={value}
          onChange={change}
          references={details.references}
          values={details.form}
          timeZone={details.timeZone}
          disabled={saving.pending}
          hideLabel
        />
        {conflict ? (
          <ConflictChoice
            conflict={conflict}
            onMine={() => keepMine(conflict)}
            onTheirs={() => onDone(true)}
          />
        ) : (
          <>
            {saving.errors.map(({ message }) => (
              <Banner key={message} tone="bad">
                {message}
              </Banner>
            ))}
            <div className="flex gap-2">
              {!chosen && (
                <Button variant="filled" pending={saving.pending} onClick={() => stops() || save(value)}>
                  Save
                </Button>
              )}
              <Button onClick={() => onDone(true)}>Cancel</Button>
            </div>
            <AskFirst
              failure={saving.failure}
              anchor={box}
              onConfirm={(confirmed) => save(value, shown, confirmed)}
            />
          </>
        )}
      </dd>
    </DetailLine>
  );
}

const focusable = "input:not([type=hidden]),textarea,[contenteditable=true],[role=combobox],button";

const same = (a: FormValue, b: FormValue) => JSON.stringify(a) === JSON.stringify(b);

/** What a key asks of the edit; null for keys that the control itself wants. */
function askedBy(event: KeyboardEvent): "save" | "leave" | 1 | -1 | null {
  const target = event.target as HTMLElement;
  const open = target.getAttribute("aria-expanded") === "true";
  if (event.key === "Escape") return open ? null : "leave";
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return "save";
  const typed = target instanceof HTMLInputElement && target.getAttribute("role") !== "combobox";
  if (event.key === "Enter") return typed ? "save" : null;
  const leaves = event.key === "Tab" && !target.closest("button:not([role=combobox])");
  return leaves ? (event.shiftKey ? -1 : 1) : null;
}
