"use client";

import { TypeIcon } from "@/components/records/TypeIcon";
import { MenuEntry, MenuSection } from "./MenuEntry";
import { useShell } from "./ShellContext";

/** The record types that this user may look at. */
export function RecordMenu() {
  const { types } = useShell();
  if (types.length === 0) return null;
  return (
    <nav aria-label="Records">
      <MenuSection label="Records">
        {types.map((type) => (
          <MenuEntry key={type.name} href={`/${type.path}`} icon={<TypeIcon icon={type.icon} />}>
            {type.many}
          </MenuEntry>
        ))}
      </MenuSection>
    </nav>
  );
}
