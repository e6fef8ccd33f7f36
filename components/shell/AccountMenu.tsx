"use client";

import { CircleUserRound, LogOut, TextQuote, Trash2, Zap } from "lucide-react";
import { Avatar } from "@/components/ui/Avatar";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuRadioGroup, MenuSeparator } from "@/components/ui/Menu";
import { useShell } from "./ShellContext";
import { themes, useAccount } from "./useAccount";

/** What is the user's own: profile, recycle bin, looks, and the way out. */
export function AccountMenu() {
  const { user } = useShell();
  const trigger = (
    <IconButton label="Account menu" className="rounded-full">
      <Avatar name={user.name} />
    </IconButton>
  );
  return (
    <Menu trigger={trigger} align="end">
      <p className="px-2 pt-1.5 pb-2">
        <span className="block font-semibold">{user.name}</span>
        <span className="block text-meta text-muted">{user.email}</span>
      </p>
      <MenuSeparator />
      <AccountItems />
    </Menu>
  );
}

/** What the menu offers, here and in **More**. */
export function AccountItems() {
  const { licensed } = useShell();
  const { theme, wear, logOut } = useAccount();
  return (
    <>
      <MenuLink href="/profile" icon={<CircleUserRound aria-hidden size={16} strokeWidth={1.5} />}>
        My profile
      </MenuLink>
      {licensed && (
        <MenuLink href="/macros" icon={<Zap aria-hidden size={16} strokeWidth={1.5} />}>
          Macros
        </MenuLink>
      )}
      {licensed && (
        <MenuLink href="/predefined-texts" icon={<TextQuote aria-hidden size={16} strokeWidth={1.5} />}>
          Predefined text
        </MenuLink>
      )}
      {licensed && (
        <MenuLink href="/recycle-bin" icon={<Trash2 aria-hidden size={16} strokeWidth={1.5} />}>
          Recycle Bin
        </MenuLink>
      )}
      <MenuSeparator />
      <MenuGroup label="Theme">
        <MenuRadioGroup value={theme} onValueChange={wear} options={themes} />
      </MenuGroup>
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden size={16} strokeWidth={1.5} />} onSelect={logOut}>
        Log out
      </MenuItem>
    </>
  );
}
