"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem } from "@/components/ui/Menu";
import { moveSection } from "./arrangement";
import { SectionDialog } from "./SectionDialog";
import type { Arranging } from "./SectionRows";

/** What can be done with a section; an empty one can go. */
export function SectionActions({ sections, arrange, at }: Arranging & { at: number }) {
  const [naming, setNaming] = useState(false);
  const section = sections[at];
  if (!section) return null;
  const { title, fields } = section;
  const move = (to: number) =>
    arrange(moveSection(sections, at, to), `${title}, section ${to + 1} of ${sections.length}.`);
  const rename = (name: string) =>
    arrange(sections.with(at, { title: name, fields }), `Renamed ${title} to ${name}.`);
  const trigger = (
    <IconButton label={`Actions for ${title}`}>
      <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        <MenuItem onSelect={() => setNaming(true)}>Rename</MenuItem>
        {at > 0 && <MenuItem onSelect={() => move(at - 1)}>Move up</MenuItem>}
        {at < sections.length - 1 && <MenuItem onSelect={() => move(at + 1)}>Move down</MenuItem>}
        {fields.length === 0 && (
          <MenuItem onSelect={() => arrange(sections.toSpliced(at, 1), `Removed ${title}.`)}>Remove</MenuItem>
        )}
      </Menu>
      <SectionDialog
        title={`Rename ${title}`}
        name={title}
        open={naming}
        taken={sections.map((each) => each.title).filter((each) => each !== title)}
        onClose={() => setNaming(false)}
        onName={rename}
      />
    </>
  );
}
