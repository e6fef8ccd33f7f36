"use client";

import { CalendarDays, Search, Wrench } from "lucide-react";
import { NotificationsBell } from "@/components/notifications/NotificationsBell";
import { iconButtonClass } from "@/components/ui/buttonClass";
import { Kbd } from "@/components/ui/Kbd";
import { Link } from "@/components/ui/Link";
import { Tooltip } from "@/components/ui/Tooltip";
import { AccountMenu } from "./AccountMenu";
import { ConnectionLine } from "./ConnectionLine";
import { CreateMenu } from "./CreateMenu";
import { HelpMenu } from "./HelpMenu";
import { useShell } from "./ShellContext";
import { fetchPalette } from "./ShellLayers";
import { useHint } from "./useHint";

/** What is at the top of every page: search at the left, what concerns the user at the right. */
export function TopBar() {
  const { adminPlaces, licensed } = useShell();
  return (
    <header className="sticky top-0 z-frame flex h-12 items-center gap-2 bg-desk pr-3 max-md:hidden">
      {/* The sheet scrolls under this bar, and keeps its round corner and its rule while it does. */}
      <span
        aria-hidden
        className="pointer-events-none absolute inset-x-0 top-full h-2.5 overflow-hidden before:absolute before:inset-0 before:rounded-tl-sheet before:border-t before:border-l before:border-rule-strong before:shadow-[0_0_0_10px_oklch(var(--n100))]"
      />
      {licensed && <SearchField />}
      <ConnectionLine className="min-w-0 truncate rounded-chip px-2" />
      <div className="ml-auto flex items-center gap-1">
        {licensed && <CreateMenu layer="createAtTop" />}
        {licensed && <CalendarLink />}
        {licensed && <NotificationsBell />}
        <HelpMenu />
        {adminPlaces[0] && <AdminLink />}
        <AccountMenu />
      </div>
    </header>
  );
}

/** Looks like a field; opens the palette, where the typing is done. */
function SearchField() {
  const { show } = useShell();
  const { hint, aria } = useHint("search", "commands");
  return (
    <button
      type="button"
      onPointerEnter={fetchPalette}
      onFocus={fetchPalette}
      onClick={() => show("palette")}
      aria-label="Search"
      aria-keyshortcuts={aria}
      className="flex h-8 w-110 min-w-0 items-center gap-2 rounded-control border border-control bg-sheet px-3 text-left text-table text-muted hover:bg-hover"
    >
      <Search aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
      <span className="flex-1 truncate">Search people, cases, phone numbers</span>
      {hint && (
        <span aria-hidden>
          <Kbd keys={hint} />
        </span>
      )}
    </button>
  );
}

function CalendarLink() {
  const { hint } = useHint("calendar");
  return (
    <Tooltip text="Calendar" keys={hint}>
      <Link href="/calendar" aria-label="Calendar" className={iconButtonClass("quiet")}>
        <CalendarDays aria-hidden size={16} strokeWidth={1.5} />
      </Link>
    </Tooltip>
  );
}

function AdminLink() {
  return (
    <Tooltip text="Administration Tools">
      <Link href="/admin" aria-label="Administration Tools" className={iconButtonClass("quiet")}>
        <Wrench aria-hidden size={16} strokeWidth={1.5} />
      </Link>
    </Tooltip>
  );
}
