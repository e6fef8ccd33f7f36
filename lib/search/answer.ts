import type { Viewer } from "@/lib/access/viewer";
import { recentRecords } from "@/lib/home/recent";
import { recordType } from "@/lib/records/registry";
import { isReader } from "@/lib/wiki/reader";
import { searchArticles } from "@/lib/wiki/search";
import { searchRecords } from "./search";

/** One record, or an article of the wiki, as the palette lists it. */
export type PaletteHit = {
  id: number;
  name: string;
  detail: string | null;
  href: string;
  icon: string;
  escalated?: boolean;
};
export type PaletteGroup = { label: string; hits: PaletteHit[] };

/**
 * What the palette shows: records grouped by type and then articles, or, while nothing is typed, what was opened last.
 */
export function answerPalette(viewer: Viewer, text: string): PaletteGroup[] {
  if (text.trim() === "") return recentGroup(viewer);
  const records = searchRecords(viewer, text).map(({ type, hits }) => {
    const { labels } = recordType(type);
    return { label: labels.many, hits: hits.map((hit) => ({ ...hit, ...placeOf(type, hit.id) })) };
  });
  return [...records, ...articleGroup(viewer, text)];
}

function articleGroup(viewer: Viewer, text: string): PaletteGroup[] {
  if (!isReader(viewer)) return [];
  const hits = searchArticles(viewer, text, 4).map(({ id, title, category }) => ({
    ...{ id, name: title.map((piece) => piece.text).join(""), detail: category },
    ...{ href: `/wiki/${id}`, icon: "article" },
  }));
  return hits.length ? [{ label: "Wiki", hits }] : [];
}

function recentGroup(viewer: Viewer): PaletteGroup[] {
  const hits = recentRecords(viewer, 6).map(({ id, type, name, escalated }) => ({
    ...{ id, name, escalated },
    detail: recordType(type).labels.one,
    ...placeOf(type, id),
  }));
  return hits.length ? [{ label: "Recent", hits }] : [];
}

function placeOf(typeName: string, id: number) {
  const { path, icon } = recordType(typeName);
  return { href: `/${path}/${id}`, icon };
}
