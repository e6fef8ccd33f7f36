"use client";

import {
  ArrowRight,
  Bell,
  BookOpen,
  BookText,
  CalendarDays,
  ChartColumn,
  CircleUserRound,
  Columns3,
  House,
  Inbox,
  Keyboard,
  LogOut,
  type LucideIcon,
  PanelLeft,
  Plus,
  SunMoon,
  TextQuote,
  Trash2,
  Undo2,
  Wrench,
  Zap,
} from "lucide-react";
import { ways } from "@/components/opportunities/ways";
import { written } from "../keys";
import { newPath } from "../new-path";
import { pageCommands } from "../page-commands";
import { useShell } from "../ShellContext";
import { themes, useAccount } from "../useAccount";
import { useUndo } from "../useUndo";
import type { PaletteItem } from "./item";

const icon = (Icon: LucideIcon) => (
  <Icon aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-second" />
);

/** What can be done on the page that is open. */
export const commandsOfPage = (): PaletteItem[] =>
  pageCommands().map((command) => ({ ...command, id: `page-${command.label}`, icon: icon(ArrowRight) }));

/** What this user can have done from the palette, wherever they are. */
export function useCommands(): PaletteItem[] {
  const { types, inbox, wiki, adminPlaces, licensed, letterKeys, folded, fold, show } = useShell();
  const { wear, logOut } = useAccount();
  const undo = useUndo();
  const letters = (first: string, key?: string) =>
    letterKeys && key ? `${first} ${key.toUpperCase()}` : undefined;
  const go = (label: string, href: string, Icon: LucideIcon, more: Partial<PaletteItem> = {}) => ({
    id: href,
    label,
    href,
    icon: icon(Icon),
    ...more,
  });
  return [
    ...(licensed ? [go("Go to Home", "/", House, { keys: letters("G", "h") })] : []),
    ...(licensed
      ? [
          go("Go to Calendar", "/calendar", CalendarDays, {
            keys: letters("G", "d"),
            words: "tasks calls meetings agenda",
          }),
          go("Go to Notifications", "/notifications", Bell, {
            keys: letters("G", "n"),
            words: "bell unread told",
          }),
        ]
      : []),
    ...(inbox !== null
      ? [go("Go to Case Inbox", "/inbox", Inbox, { keys: letters("G", "i"), words: "queue support open" })]
      : []),
    ...types.map((type) =>
      go(`Go to ${type.many}`, `/${type.path}`, ArrowRight, {
        keys: letters("G", type.key),
        words: "open list",
      }),
    ),
    ...types
      .filter(({ path }) => path === "opportunities")
      .flatMap(() => [
        go("Go to the board", ways.board.href, Columns3, {
          words: "opportunities deals pipeline stages leads",
        }),
        go("Go to the forecast", ways.forecast.href, ChartColumn, {
          words: "opportunities deals win rate conversion months report",
        }),
      ]),
    ...(wiki ? [go("Go to Wiki", "/wiki", BookText, { words: "open articles knowledge base" })] : []),
    ...types
      .filter((type) => type.mayAdd)
      .map((type) =>
        go(`Create ${type.one.toLowerCase()}`, newPath(type.path), Plus, {
          keys: letters("C", type.key),
          words: "new add",
        }),
      ),
    ...adminPlaces.map(({ label, path, group, words }) =>
      go(label, path, Wrench, { detail: "Administration Tools", words: `admin settings ${group} ${words}` }),
    ),
    go("My profile", "/profile", CircleUserRound, { words: "password name time zone" }),
    ...(licensed
      ? [
          go("Macros", "/macros", Zap, { words: "manage fill in case" }),
          go("Predefined text", "/predefined-texts", TextQuote, { words: "manage canned reply template" }),
        ]
      : []),
    ...(licensed ? [go("Recycle Bin", "/recycle-bin", Trash2, { words: "deleted restore" })] : []),
    ...(licensed
      ? [{ id: "undo", label: "Undo your last change", icon: icon(Undo2), run: undo, keys: written("Mod+Z") }]
      : []),
    ...themes.map(({ value, label }) => ({
      id: `theme-${value}`,
      label: `Theme: ${label.toLowerCase()}`,
      icon: icon(SunMoon),
      run: () => wear(value),
      words: "appearance colours mode",
    })),
    {
      id: "fold",
      label: folded ? "Show the menu" : "Hide the menu",
      icon: icon(PanelLeft),
      run: () => fold(!folded),
      keys: letterKeys ? "[" : undefined,
    },
    {
      id: "keys",
      label: "Keyboard shortcuts",
      icon: icon(Keyboard),
      run: () => show("sheet"),
      keys: letterKeys ? "?" : undefined,
      words: "help",
    },
    go("User guide", "/help", BookOpen, { words: "help docs manual" }),
    { id: "log-out", label: "Log out", icon: icon(LogOut), run: logOut, words: "sign out leave" },
  ];
}
