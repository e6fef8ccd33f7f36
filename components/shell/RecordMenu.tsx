"use client";

import { InboxEntry } from "@/components/inbox/InboxEntry";
import { TypeIcon } from "@/components/records/TypeIcon";
import { MenuEntry, MenuSection } from "./MenuEntry";
import { useShell } from "./ShellContext";

/** The Case Inbox with how much waits there, the record types that this user may look at, and what they know of them. */
export function RecordMenu() {
  const { types, inbox, wiki } = useShell();
  if (types.length === 0 && !wiki) return null;
  return (
    <nav aria-label="Records">
      {inbox !== null && <InboxEntry atFirst={inbox} />}
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
