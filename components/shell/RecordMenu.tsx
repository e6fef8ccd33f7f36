"use client";

import { TypeIcon } from "@/components/records/TypeIcon";
import { MenuEntry, MenuSection } from "./MenuEntry";
import { useShell } from "./ShellContext";

/** The record types that this user may look at, and what they know of them. */
export function RecordMenu() {
  const { types, wiki } = useShell();
  if (types.length === 0 && !wiki) return null;
  return (
    <nav aria-label="Records">
      <MenuSection label="Records">
        {types.map((type) => (
          <MenuEntry key={type.name} href={`/${type.path}`} icon={<TypeIcon icon={type.icon} />}>
            {type.many}
          </MenuEntry>
        ))}
        {wiki && (
          <MenuEntry href="/wiki" icon={<TypeIcon icon="article" />}>
            Wiki
          </MenuEntry>
        )}
      </MenuSection>
    </nav>
  );
}
