import type { ReactNode } from "react";
import { TypeIcon } from "@/components/records/TypeIcon";
import type { PaletteGroup } from "@/lib/search/answer";

/** One line of the palette: a place to go, or something to do. */
export type PaletteItem = {
  id: string;
  label: string;
  detail?: string | null;
  icon: ReactNode;
  /** An escalated case, which must stand out. */
  escalated?: boolean;
  href?: string;
  run?: () => void;
  /** The keys that do the same. */
  keys?: string;
  /** What else a command is looked for by. */
  words?: string;
};

export type PaletteSection = { value: string; items: PaletteItem[] };

/** What was found as lines of the palette. */
export const recordSections = (groups: readonly PaletteGroup[]): PaletteSection[] =>
  groups.map(({ label, hits }) => ({
    value: label,
    items: hits.map((hit) => ({
      id: `hit-${hit.href}`,
      label: hit.name,
      detail: hit.detail,
      escalated: hit.escalated,
      href: hit.href,
      icon: <TypeIcon icon={hit.icon} className="shrink-0 text-second" />,
    })),
  }));

/** The commands that hold every word of `text`. */
export function commandSection(
  commands: readonly PaletteItem[],
  text: string,
  title = "Commands",
): PaletteSection[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const items = commands.filter(({ label, words: more = "" }) => {
    const all = `${label} ${more}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return items.length ? [{ value: title, items }] : [];
}
