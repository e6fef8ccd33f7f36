import type { AdminSection } from "@/lib/custom-fields/list-fields";
import { type Place, placeOf } from "./arrangement";

/** What is being dragged. */
export type Dragged =
  | { kind: "field"; key: string; label: string }
  | { kind: "section"; at: number; label: string };

/** The names of what is dragged, and of the places to drop it. */
export const fieldId = (key: string) => `field ${key}`;
export const sectionId = (at: number) => `section ${at}`;
export const endId = (section: number) => `end ${section}`;

/** What an id of these names. */
export function draggedOf(sections: readonly AdminSection[], id: string): Dragged | null {
  const [kind = "", name = ""] = id.split(" ");
  if (kind === "section") {
    const section = sections[Number(name)];
    return section ? { kind, at: Number(name), label: section.title } : null;
  }
  const field = sections.flatMap(({ fields }) => fields).find(({ key }) => key === name);
  return kind === "field" && field ? { kind, key: name, label: field.label } : null;
}

/** Where a field goes that is dropped on a row or on the end of a section: it takes the place of what it is over. */
export function placeUnder(sections: readonly AdminSection[], key: string, over: string): Place | null {
  const [kind, name = ""] = over.split(" ");
  if (kind === "end") {
    const section = Number(name);
    return sections[section] ? { section, at: sections[section].fields.length } : null;
  }
  const [from, to] = [placeOf(sections, key), placeOf(sections, name)];
  if (!from || !to) return null;
  const isBelow = from.section === to.section && from.at < to.at;
  return { section: to.section, at: isBelow ? to.at + 1 : to.at };
}
