"use client";

import { BookOpen, CircleQuestionMark, Keyboard } from "lucide-react";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem, MenuLink } from "@/components/ui/Menu";
import { useShell } from "./ShellContext";
import { useHint } from "./useHint";

/** **Help**, always in the same place (WCAG 3.2.6): the keys and the guide. */
export function HelpMenu() {
  const trigger = (
    <IconButton label="Help">
      <CircleQuestionMark aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <Menu trigger={trigger} align="end">
      <HelpItems />
    </Menu>
  );
}

/** What Help offers, in its own menu and in **More**. */
export function HelpItems() {
  const { show } = useShell();
  const { hint } = useHint("sheet");
  return (
    <>
      <MenuLink href="/help" icon={<BookOpen aria-hidden size={16} strokeWidth={1.5} />}>
        User guide
      </MenuLink>
      <MenuItem
        icon={<Keyboard aria-hidden size={16} strokeWidth={1.5} />}
        keys={hint}
        onSelect={() => show("sheet")}
      >
        Keyboard shortcuts
      </MenuItem>
    </>
  );
}
