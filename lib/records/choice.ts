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

/** What a choice is of, to stand beside its words; nothing where they say it. */
export const groupBeside = ({ label, group }: Pick<Choice, "label" | "group">): string | undefined =>
  group && label.startsWith(`${group}: `) ? undefined : group;
