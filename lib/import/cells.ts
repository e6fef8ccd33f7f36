import { type Field, FieldError, type KindName } from "@/lib/fields/field";

/** How the business writes days whose first two figures could be either. */
export type Reading = { dayFirst: boolean };

type Reader = (text: string, field: Field, reading: Reading) => unknown;

/**
 * A cell in the notation that the field's kind takes: days in the forms that exports write, yes and no in words,
 * choices by their words, amounts with either decimal sign. Throws FieldError.
 */
export function readCell(text: string, field: Field, reading: Reading): unknown {
  return readers[field.kind]?.(text, field, reading) ?? text;
}

const readers: Partial<Record<KindName, Reader>> = {
  date: (text, field, reading) => instantIn(text, field, reading).day,
  dateTime: (text, field, reading) => {
    const { day, time } = instantIn(text, field, reading);
    return /[zZ]$|[+-]\d\d:?\d\d$/.test(text) ? text : `${day}T${time}Z`;
  },
  yesNo: (text, field) => {
    if (/^(yes|y|true|t|1|on|x|checked)$/i.test(text)) return true;
    if (/^(no|n|false|f|0|off|-+|unchecked)$/i.test(text)) return false;
    throw new FieldError(`${field.label} must be yes or no, not “${text.slice(0, 40)}”.`);
  },
  option: optionCalled,
  options: (text, field) =>
    text
      .split(/[;,|]/)
      .map((each) => each.trim())
      .filter(Boolean)
      .map((each) => optionCalled(each, field)),
  money: (text) => decimalPoint(text),
  number: (text) => decimalPoint(text.replace(/%$/, "")),
  richText: (text) => (/<\/?[a-z][^>]*>/i.test(text) ? text : paragraphs(text)),
};

function optionCalled(text: string, field: Field): string {
  const wanted = text.toLowerCase();
  const option = field.options?.find(
    ({ value, label }) => value.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  if (!option) throw new FieldError(`${field.label} has no choice “${text.slice(0, 40)}”.`);
  return option.value;
}

/** `1.234,50` and `12,5` as people write them where the comma divides; `1,234` stays a thousand. */
function decimalPoint(text: string): string {
  const comma = /,(\d{1,2})\D*$/.exec(text);
  return comma && !text.slice(comma.index).includes(".")
    ? `${text.slice(0, comma.index).replace(/\./g, "")}.${comma[1]}`
    : text;
}

const paragraphs = (text: string) =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .split(/\r?\n/)
    .map((line) => `<p>${line}</p>`)
    .join("");

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function instantIn(text: string, field: Field, { dayFirst }: Reading): { day: string; time: string } {
  const [year, month, day] = yearFirst(text) ?? named(text) ?? figures(text, dayFirst) ?? [];
  if (!year || !month || !day) throw new FieldError(`${field.label} “${text.slice(0, 40)}” is no date.`);
  const full = year < 100 ? 2000 + year : year;
  return { day: [full, pad(month), pad(day)].join("-"), time: timeIn(text) };
}

type Parts = [year: number, month: number, day: number];

function yearFirst(text: string): Parts | undefined {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

/** `Oct 28, 2019` and `28 October 2019`. */
function named(text: string): Parts | undefined {
  const month = months.indexOf(/[a-z]{3}/i.exec(text)?.[0].toLowerCase() ?? "") + 1;
  const [day, year] = (text.match(/\d+/g) ?? []).map(Number);
  return month && day && year ? [year, month, day] : undefined;
}

/** Of two figures one above twelve is the day; else the business's own habit decides. A dot always stands after a day. */
function figures(text: string, dayFirst: boolean): Parts | undefined {
  const found = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})/.exec(text);
  if (!found) return undefined;
  const [one, two, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const isDayFirst = one > 12 || (two <= 12 && (dayFirst || found[2] === "."));
  return isDayFirst ? [year, two, one] : [year, one, two];
}

function timeIn(text: string): string {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?/i.exec(text);
  if (!found) return "00:00:00";
  const half = found[4]?.toLowerCase();
  const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  return [pad(hour), found[2], found[3] ?? "00"].join(":");
}

const pad = (figure: number) => String(figure).padStart(2, "0");
