"use client";

import { Ellipsis } from "lucide-react";
import { attempt } from "@/components/form/attempt";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuGroup, MenuItem, MenuSeparator } from "@/components/ui/Menu";
import { useToast } from "@/components/ui/Toast";
import { hideFieldAction, showFieldAction } from "@/lib/custom-fields/actions";
import { failureOf } from "@/lib/failure";
import { moveField, stepOf, whereIs } from "./arrangement";
import type { FieldRowProps } from "./FieldRow";

/** What can be done with a field: all that dragging does, too. */
export function FieldActions({ type, sections, arrange, field, onEdit }: FieldRowProps) {
  const toggle = useToggle(type, field);
  const move = (to: Parameters<typeof moveField>[2]) => {
    const next = moveField(sections, field.key, to);
    arrange(next, `${whereIs(next, field)}.`);
  };
  const step = (by: -1 | 1) => {
    const to = stepOf(sections, field.key, by);
    return to && (() => move(to));
  };
  const [up, down] = [step(-1), step(1)];
  const others = sections
    .map(({ title, fields }, section) => ({
      title,
      section,
      at: fields.length,
      here: fields.includes(field),
    }))
    .filter(({ here }) => !here);
  const trigger = (
    <IconButton label={`Actions for ${field.label}`}>
      <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <Menu trigger={trigger} align="end">
      {field.own && <MenuItem onSelect={onEdit}>Edit</MenuItem>}
      {field.own && <MenuItem onSelect={toggle}>{field.hidden ? "Show" : "Hide"}</MenuItem>}
      {field.own && <MenuSeparator />}
      {up && <MenuItem onSelect={up}>Move up</MenuItem>}
      {down && <MenuItem onSelect={down}>Move down</MenuItem>}
      {others.length > 0 && (
        <MenuGroup label="Move to">
          {others.map(({ title, section, at }) => (
            <MenuItem key={title} onSelect={() => move({ section, at })}>
              {title}
            </MenuItem>
          ))}
        </MenuGroup>
      )}
    </Menu>
  );
}

/** Hides a field, with a way back, or shows it again. */
function useToggle(type: string, { key, label, hidden }: FieldRowProps["field"]) {
  const toast = useToast();
  const set = async (hide: boolean, undoable: boolean) => {
    const failure = failureOf(await attempt((hide ? hideFieldAction : showFieldAction)({ type, key })));
    const undo = { action: { label: "Undo", onSelect: () => void set(!hide, false) } };
    const done = hide ? `Hid ${label}. What records hold in it is kept.` : `Showed ${label}.`;
    if (failure) toast.show(Object.values(failure.fields ?? {})[0] ?? failure.message);
    else toast.show(done, undoable ? undo : {});
  };
  return () => void set(!hidden, true);
}
