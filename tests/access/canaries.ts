import { keptBy } from "@/db/prepared";
import type { Planted, World } from "./world/world";

/** A text of a record that stands nowhere else; a search for `mark` and the letter finds it and does not repeat it. */
export const kite = (mark: string, letter: string): string => `${mark}${letter}kite`;

type Finding = { record: Planted; as: string };

const patterns: [as: keyof Index, pattern: RegExp][] = [
  ["mark", /(zq\d{3})[a-z]kite/gi],
  ["id", /(?<![\w.])(731\d{4})(?![\w.])/g],
  ["noteId", /(?<![\w.])(841\d{4})(?![\w.])/g],
  ["phone", /602\)?[ -]?731-?(\d{4})/g],
  ["caseNumber", /\b([A-Z]{3}-\d{7})\b/g],
];

type Index = Record<"mark" | "id" | "noteId" | "phone" | "caseNumber", Map<string, Planted>>;

/** Finds, in whatever was answered, the records that it tells of, by any of their marks. */
export const finder = keptBy(({ records }: World): ((answer: string) => Finding[]) => {
  const by = (key: keyof Index) =>
    new Map(records.filter((record) => record[key] !== null).map((record) => [String(record[key]), record]));
  const index = Object.fromEntries(patterns.map(([as]) => [as, by(as)])) as Index;
  return (answer) =>
    patterns.flatMap(([as, pattern]) =>
      [...answer.matchAll(pattern)].flatMap(([, found = ""]) => {
        const record = index[as].get(as === "mark" ? found.toLowerCase() : found);
        return record ? [{ record, as }] : [];
      }),
    );
});
