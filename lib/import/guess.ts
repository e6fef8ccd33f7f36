import type { RecordType } from "@/lib/records/type";
import { keptByRapport, synonyms } from "./synonyms";
import { type Target, targetsOf } from "./targets";

/** Letters and digits alone decide: `Account-Name`, `account_name` and `Account Name:` are one. */
export const plainWords = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();

/** What each column probably goes to, by its head; null where nothing is known. No target is given twice. */
export function guessTargets(type: RecordType, headers: readonly string[]): (string | null)[] {
  const targets = targetsOf(type);
  const taken = new Set<string>();
  const guessed: (string | null)[] = headers.map(() => null);
  for (const calls of [byLabel, byKey, bySynonym(type.name)])
    headers.forEach((header, place) => {
      const words = plainWords(header);
      if (guessed[place] !== null || keptByRapport.includes(words)) return;
      const found = targets.find((target) => !taken.has(target.key) && calls(target, words));
      if (!found) return;
      guessed[place] = found.key;
      taken.add(found.key);
    });
  return guessed;
}

type Calls = (target: Target, words: string) => boolean;

const byLabel: Calls = ({ label }, words) => plainWords(label) === words;
const byKey: Calls = ({ key }, words) => plainWords(key.replace(/(Id|Cents|On)$/, "")) === words;
const bySynonym =
  (type: string): Calls =>
  ({ key }, words) =>
    synonyms[type]?.[key]?.some((each) => plainWords(each) === words) ?? false;

/**
 * The type that a file is of: the one that knows most of its columns, and best those that its name and its records'
 * name stand in. Undefined when no type knows two of them.
 */
export function guessType(
  types: readonly RecordType[],
  fileName: string,
  headers: readonly string[],
): RecordType | undefined {
  const scored = types.map((type) => ({ type, score: scoreOf(type, fileName, headers) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {
    type: undefined as RecordType | undefined,
    score: 1,
  });
  return best.type;
}

function scoreOf(type: RecordType, fileName: string, headers: readonly string[]): number {
  const known = guessTargets(type, headers);
  if (!known.includes("name") && !known.includes("firstName")) return 0;
  const words = headers.map(plainWords);
  const labels = new Set(type.fields.map(({ label }) => plainWords(label)));
  const own = words.filter((each) => labels.has(each)).length;
  const called = [type.labels.one, type.labels.many].some((label) =>
    plainWords(fileName).split(" ").includes(plainWords(label)),
  );
  const named =
    words.includes(plainWords(`${type.labels.one} Name`)) || words.includes(plainWords(nameLabel(type)));
  return known.filter(Boolean).length + own + (called ? 8 : 0) + (named ? 1 : 0);
}

const nameLabel = (type: RecordType) => type.fields.find(({ key }) => key === "name")?.label ?? "";
