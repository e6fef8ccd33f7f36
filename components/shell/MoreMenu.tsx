"use client";

import { CalendarDays, Wrench } from "lucide-react";
import type { ReactElement } from "react";
import { NotificationsItem } from "@/components/notifications/NotificationsItem";
import { Menu, MenuLink, MenuSeparator } from "@/components/ui/Menu";
import { AccountItems } from "./AccountMenu";
import { HelpItems } from "./HelpMenu";
import { useShell } from "./ShellContext";

/** On a phone: what the top bar of a wider window offers. */
export function MoreMenu({ trigger }: { trigger: ReactElement }) {
  const { adminPlaces, licensed } = useShell();
  return (
    <Menu trigger={trigger} align="end" side="top">
      {licensed && (
        <MenuLink href="/calendar" icon={<CalendarDays aria-hidden size={16} strokeWidth={1.5} />}>
          Calendar
        </MenuLink>
      )}
      {licensed && <NotificationsItem />}
      <HelpItems />
      {adminPlaces.length > 0 && (
        <MenuLink href="/admin" icon={<Wrench aria-hidden size={16} strokeWidth={1.5} />}>
          Administration Tools
        </MenuLink>
      )}
      <MenuSeparator />
      <AccountItems />
    </Menu>
  );
}
