import {
  effective,
  type Level,
  levels,
  noAccess,
  type Permissions,
  type RecordRight,
} from "@/lib/access/permissions";

type TypeName = { name: string; many: string };

const verbs: Record<RecordRight, string> = { view: "sees", edit: "edits", delete: "deletes" };
const words: Record<Level, string> = {
  everything: "everything",
  department: "its department’s",
  owned: "own",
  none: "nothing",
};
const exceptions: Record<Level, string> = { ...words, none: "none" };

/**
 * What a role may do with records, as one sentence: "Sees everything, edits own, deletes nothing". Where types
 * differ, what holds for most comes first and the others stand behind it: "Sees everything (leads: own), …".
 */
export function roleSentence(permissions: Permissions, types: TypeName[]): string {
  const clauses = (["view", "edit", "delete"] as const).map((right) => clause(permissions, types, right));
  const sentence = clauses.join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function clause(permissions: Permissions, types: TypeName[], right: RecordRight): string {
  const levelOf = ({ name }: TypeName) => effective(permissions.records[name] ?? noAccess, right);
  const byLevel = Map.groupBy(types, levelOf);
  const usual = usualLevel(byLevel);
  const others = levels
    .toReversed()
    .filter((level) => level !== usual && byLevel.has(level))
    .map((level) => `${list(byLevel.get(level)!)}: ${exceptions[level]}`);
  return `${verbs[right]} ${words[usual]}${others.length ? ` (${others.join("; ")})` : ""}`;
}

/** The level of most types; of two as frequent, the one that reaches further. */
function usualLevel(byLevel: Map<Level, TypeName[]>): Level {
  const size = (level: Level) => byLevel.get(level)?.length ?? 0;
  return levels.toReversed().reduce((best, level) => (size(level) > size(best) ? level : best));
}

const list = (types: TypeName[]) =>
  new Intl.ListFormat("en-US").format(types.map(({ many }) => many.toLowerCase()));
