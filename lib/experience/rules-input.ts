import { z } from "zod";
import { type ExperienceRules, tones } from "./bands";

const whole = z
  .int("Use a whole number.")
  .min(-10_000, "Use at least −10,000.")
  .max(10_000, "Use at most 10,000.");

const band = z.strictObject({
  name: z.string().trim().min(1, "A band needs a name.").max(40, "Use at most 40 characters."),
  from: z.int("Use a whole number."),
  tone: z.enum(tones),
});

/** What an admin may save as Experience Score; shared by the form and `changeRules`. */
export const rulesInput = z
  .strictObject({
    enabled: z.boolean(),
    min: whole,
    max: whole,
    start: whole,
    bands: z.array(band).min(1, "Keep at least one band.").max(12, "Use at most 12 bands."),
  })
  .superRefine((rules, context) => {
    for (const { path, message } of faultsOf(rules)) context.addIssue({ code: "custom", path, message });
  });

type Fault = { path: (string | number)[]; message: string };

/** What no single field can tell: the bands must cover the scale, each beginning where the one before ends. */
function faultsOf({ min, max, start, bands }: ExperienceRules): Fault[] {
  if (min >= max) return [{ path: ["max"], message: "The highest score must lie above the lowest." }];
  const faults: Fault[] = [];
  if (start < min || start > max)
    faults.push({ path: ["start"], message: `Start between ${min} and ${max}.` });
  bands.forEach(({ name, from }, place) => {
    const before = bands[place - 1];
    const at = (field: string, message: string) => faults.push({ path: ["bands", place, field], message });
    if (!before && from !== min) at("from", `Begin at ${min}.`);
    if (before && from <= before.from) at("from", `Begin above ${before.from}.`);
    if (from > max) at("from", `Begin at ${max} or below.`);
    if (bands.slice(0, place).some((each) => sameName(each.name, name)))
      at("name", "Another band has this name.");
  });
  return faults;
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
