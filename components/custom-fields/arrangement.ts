import type { AdminField, AdminSection } from "@/lib/custom-fields/list-fields";

/** Where a field goes: into a section, before the field at `at`; at its end when that is past the last. */
export type Place = { section: number; at: number };

/** Where a field stands now; null when it is not there. */
export function placeOf(sections: readonly AdminSection[], key: string): Place | null {
  for (const [section, { fields }] of sections.entries()) {
    const at = fields.findIndex((field) => field.key === key);
    if (at >= 0) return { section, at };
  }
  return null;
}

/** The sections with a field moved to a place, which is counted while the field is still where it was. */
export function moveField(sections: readonly AdminSection[], key: string, to: Place): AdminSection[] {
  const from = placeOf(sections, key);
  const field = from && sections[from.section]!.fields[from.at];
  if (!from || !field) return [...sections];
  const at = from.section === to.section && from.at < to.at ? to.at - 1 : to.at;
  return sections.map(({ title, fields }, index) => {
    const rest = fields.filter((each) => each.key !== key);
    return { title, fields: index === to.section ? rest.toSpliced(at, 0, field) : rest };
  });
}

/** The place one step up or down; over the edge of a section into the next one; null at the end of all. */
export function stepOf(sections: readonly AdminSection[], key: string, step: -1 | 1): Place | null {
  const from = placeOf(sections, key);
  if (!from) return null;
  const { section, at } = from;
  if (step === -1) {
    if (at > 0) return { section, at: at - 1 };
    return section > 0 ? { section: section - 1, at: sections[section - 1]!.fields.length } : null;
  }
  if (at < sections[section]!.fields.length - 1) return { section, at: at + 2 };
  return section < sections.length - 1 ? { section: section + 1, at: 0 } : null;
}

/** The sections with one of them at another place. */
export function moveSection(sections: readonly AdminSection[], from: number, to: number): AdminSection[] {
  const moved = sections[from];
  return moved ? sections.toSpliced(from, 1).toSpliced(to, 0, moved) : [...sections];
}

/** `Renews, 3 of 8 in Contact Detail`, as a screen reader says it. */
export function whereIs(
  sections: readonly AdminSection[],
  { key, label }: Pick<AdminField, "key" | "label">,
): string {
  const place = placeOf(sections, key);
  if (!place) return label;
  const { title, fields } = sections[place.section]!;
  return `${label}, ${place.at + 1} of ${fields.length} in ${title}`;
}
