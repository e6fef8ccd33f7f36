import { priorityRank } from "@/lib/cases/priority-rank";
import { dueWords } from "@/lib/clocks/words";
import { bandOf, type ExperienceRules } from "@/lib/experience/bands";
import type { Field, KindName, LookupName, Value } from "@/lib/fields/field";
import type { Locale } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import { hrefOfUrl } from "@/lib/fields/kinds/contact-ways";
import { ago, formatInstant } from "@/lib/time/zone";
import { groupBeside, standingIn } from "./choice";
import { namesIn, type References } from "./names";
import { recordType } from "./registry";

/** How a field is drawn: by its kind, a lookup by its list, an Experience Score and what is due as what they are. */
export type CellView = Exclude<KindName, "lookup"> | LookupName | "experience" | "due";

/** The cell that draws a field. */
export const cellViewOf = (field: Field): CellView => {
  if (field.experience) return "experience";
  if (field.due) return "due";
  return field.kind === "lookup" ? field.lookup! : field.kind;
};

/**
 * What stands in a cell, ready to draw and small to send: words alone, or words with what they lead to, the sign
 * before them, and what they are in full. Null where there is nothing.
 */
export type Cell = string | null | CellParts;

type CellParts = {
  text: string;
  href?: string;
  mark?: string;
  title?: string;
  scale?: [number, number];
  /** The instant that it is about, in milliseconds, where the words change as time goes by. */
  at?: number;
  /** A priority's or a stage's, by the name of its token. */
  colour?: string;
};

export type CellContext = {
  references: References;
  locale: Locale;
  now: Date;
  /** Needed where an Experience Score is among the fields. */
  rules?: Pick<ExperienceRules, "min" | "max" | "bands">;
};

/** The cell of a stored value. Values must be cut to what the viewer may see (`seen`, `hideUnseen`). */
export function cellOf(field: Field, value: Value, context: CellContext): Cell {
  if (value === null) return null;
  return (makers[cellViewOf(field)] ?? words)(value, field, context);
}

type Maker = (value: NonNullable<Value>, field: Field, context: CellContext) => Cell;

const words: Maker = (value, field, { locale, references }) =>
  kinds[field.kind].format(value, field, locale, namesIn(references)) || null;

const makers: Partial<Record<CellView, Maker>> = {
  phone: (value, field, context) => ({
    text: String(words(value, field, context)),
    href: hrefOfPhone(String(value)),
  }),
  url: (value) => ({
    text: String(value).replace(/^https?:\/\//i, ""),
    href: hrefOfUrl(String(value)),
  }),
  link: (value, _field, { references }) => {
    const target = references.records[Number(value)];
    return target ? { text: target.name, href: `/${recordType(target.type).path}/${target.id}` } : null;
  },
  dateTime: (value, _field, { now, locale: { timeZone } }) => ({
    text: ago(new Date(Number(value)), now, timeZone),
    title: formatInstant(new Date(Number(value)), timeZone),
  }),
  due: (value, _field, { now, locale: { timeZone } }) => ({
    ...dueWords(Number(value), now.getTime()),
    title: formatInstant(new Date(Number(value)), timeZone),
    at: Number(value),
  }),
  status: (value, _field, { references }) => {
    const choice = choiceOf("status", value, references);
    return choice ? { text: choice.label, mark: choice.kind } : null;
  },
  priority: (value, _field, { references }) => {
    const choice = choiceOf("priority", value, references);
    if (!choice) return null;
    return { text: choice.label, mark: String(rankOf(value, references)), colour: choice.colour };
  },
  stage: (value, _field, { references }) => {
    const choice = standingIn(references.choices.stage ?? [], Number(value));
    return choice ? { text: choice.label, colour: choice.colour, title: groupBeside(choice) } : null;
  },
  experience: (value, _field, { rules }) => {
    if (!rules) return String(value);
    const { name, tone } = bandOf(Number(value), rules.bands);
    return { text: String(value), mark: tone, title: name, scale: [rules.min, rules.max] };
  },
};

const hrefOfPhone = (stored: string) => `tel:${stored.startsWith("+") ? stored : stored.replace(/\D/g, "")}`;

const choiceOf = (list: LookupName, id: Value, { choices }: References) =>
  choices[list]?.find((choice) => choice.id === id);

const rankOf = (id: Value, { choices }: References): number =>
  priorityRank(
    (choices.priority ?? []).filter(({ retired }) => !retired).map((choice) => choice.id),
    Number(id),
  );
