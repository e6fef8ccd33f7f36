import fc from "fast-check";
import { expect, test } from "vitest";
import type { Field, KindName, Value } from "@/lib/fields/field";
import { toForm } from "@/lib/fields/form";
import { kinds } from "@/lib/fields/kinds";

const field = (kind: KindName, more: Partial<Field> = {}): Field => ({
  key: "f",
  kind,
  label: "Field",
  section: "S",
  storage: "custom",
  required: false,
  unique: false,
  readOnly: false,
  ...more,
});

const colours = ["red", "green", "blue"].map((value) => ({ value, label: value.toUpperCase() }));
const money = fc.integer({ min: -1e14, max: 1e14 });
const instant = fc.integer({ min: -6e13, max: 6e13 });
const typedText = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.lorem());
const typedPhone = fc.oneof(
  fc.stringMatching(/^\+[1-9]\d{6,14}$/),
  fc.stringMatching(/^[2-9]\d{2}[2-9]\d{6}$/),
  fc.stringMatching(/^\(\d{3}\) \d{3}-\d{4}( ext\. \d{1,5})?$/),
  fc.stringMatching(/^\d{3,12}$/),
  fc.stringMatching(/^\+(43|375|62|964)[08]{0,3}\d{5,9}$/),
  fc.constantFrom("+44 20 7946 0018", "0049 30 901820", "911", "1-800-FLOWERS 333", "+18002857995 x12"),
);

/** What may be stored for each kind: made by the kind itself from what somebody could type. */
const inputs: Record<KindName, fc.Arbitrary<unknown>> = {
  text: typedText,
  longText: typedText,
  richText: typedText.map((text) => `<p>${text.replaceAll("<", "&lt;")}</p>`),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  money: money.map((cents) => cents / 100),
  date: fc
    .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  dateTime: instant,
  yesNo: fc.boolean(),
  option: fc.constantFrom("red", "green", "blue", ""),
  options: fc.subarray(["red", "green", "blue"]),
  email: fc.emailAddress(),
  phone: typedPhone,
  url: fc.webUrl(),
  link: fc.integer({ min: 1, max: 1e9 }),
  user: fc.integer({ min: 1, max: 1e9 }),
  team: fc.integer({ min: 1, max: 1e9 }),
  lookup: fc.integer({ min: 1, max: 1e9 }),
};

const countries = [
  { currency: "USD", phoneCountry: "US", timeZone: "America/New_York" },
  { currency: "JPY", phoneCountry: "JP", timeZone: "Asia/Tokyo" },
  { currency: "KWD", phoneCountry: "DE", timeZone: "UTC" },
];

test.each(Object.keys(inputs) as KindName[])("an untouched %s field saves what was there", (kind) => {
  const it = field(kind, { options: colours });
  fc.assert(
    fc.property(inputs[kind], fc.constantFrom(...countries), (input, locale) => {
      const stored = readOrNull(kind, input, it, locale);
      expect(kinds[kind].parse(toForm(it, stored, locale), it, locale)).toEqual(stored);
    }),
    { numRuns: 400 },
  );
});

/** What the kind refuses is never stored, so a form never has to show it. */
function readOrNull(kind: KindName, input: unknown, it: Field, locale: (typeof countries)[number]): Value {
  try {
    return kinds[kind].parse(input, it, locale);
  } catch {
    return kinds[kind].parse("", it, locale);
  }
}

test("values read as people write them", () => {
  const usa = countries[0]!;
  expect(toForm(field("money"), 277334, usa)).toBe("2,773.34");
  expect(toForm(field("money"), 12, countries[1]!)).toBe("12");
  expect(toForm(field("phone"), "+18002857995", usa)).toBe("(800) 285-7995");
  expect(toForm(field("yesNo"), true, usa)).toBe("true");
  expect(toForm(field("yesNo"), false, usa)).toBe("");
  expect(toForm(field("options"), null, usa)).toEqual([]);
  expect(toForm(field("link"), 12, usa)).toBe("12");
  expect(toForm(field("dateTime"), Date.UTC(2026, 2, 31, 9, 5), usa)).toBe("2026-03-31T09:05:00.000Z");
});
