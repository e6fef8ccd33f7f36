import type { Choice } from "./lookups";

/** The choice itself, or the one that what it named counts to since it was merged into that. */
export function standingIn(list: readonly Choice[], id: number): Choice | undefined {
  const choice = list.find((each) => each.id === id);
  return choice?.mergedIntoId ? standingIn(list, choice.mergedIntoId) : choice;
}

/** The ids of all choices that count to the same one as this; none where there is no such choice. */
export function alikeIn(list: readonly Choice[], id: number): number[] {
  const stands = standingIn(list, id)?.id;
  return stands === undefined
    ? []
    : list.flatMap((each) => (standingIn(list, each.id)?.id === stands ? each.id : []));
}

type Words = Pick<Choice, "label" | "group">;

/** Words that say what a choice is of as well, behind its own: where there is little room, that is what is cut. */
export const withGroup = (name: string, group: string): string => `${name} (${group})`;

/** The words of a choice alone, whether or not they say what it is of. */
export const ownWords = ({ label, group }: Words): string =>
  group && label.endsWith(withGroup("", group)) ? label.slice(0, -withGroup("", group).length) : label;

/** What a choice is of, to stand beside its words; nothing where they say it. */
export const groupBeside = ({ label, group }: Words): string | undefined =>
  ownWords({ label, group }) === label ? group : undefined;
