import { z } from "zod";
import type { BusinessHours } from "@/db/schema";
import { filled, timeZone } from "@/lib/people/fields";

const minute = z.int("Enter a time.").min(0, "Enter a time.").max(1440, "Enter a time.");
const span = z.tuple([minute, minute]).superRefine(([begin, end], check) => {
  if (end <= begin)
    check.addIssue({ code: "custom", path: [1], message: "Must be later than the beginning." });
});

const day = z
  .array(span)
  .max(8, "Use at most 8 spans a day.")
  .superRefine((spans, check) =>
    spans.forEach(([begin], nth) => {
      const before = spans[nth - 1];
      if (before && begin <= before[1])
        check.addIssue({
          code: "custom",
          path: [nth, 0],
          message: "Must be later than the hours before it.",
        });
    }),
  );

/** Leap years too: February 29 may be a day off every year. */
const isDay = (on: string): boolean => {
  const whole = on.length === 5 ? `2028-${on}` : on;
  const found = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().slice(0, 10) === whole;
};

const holiday = z.strictObject({
  on: z
    .string()
    .regex(/^(\d{4}-)?\d\d-\d\d$/, "Enter a date.")
    .refine(isDay, "There is no such day."),
  name: filled("what day it is", 60),
});

/** Business hours as a form sends them: Monday first, minutes since midnight (SPEC.md 11.1). */
export const businessHours: z.ZodType<BusinessHours, BusinessHours> = z.strictObject({
  timeZone,
  week: z
    .array(day)
    .length(7)
    .refine((week) => week.some((spans) => spans.length > 0), {
      message: "Give the hours of a day at least, or choose around the clock.",
      abort: true,
    }),
  holidays: z
    .array(holiday)
    .max(200, "Use at most 200 holidays.")
    .superRefine((days, check) =>
      days.forEach(({ on }, nth) => {
        if (days.findIndex((each) => each.on === on) < nth)
          check.addIssue({ code: "custom", path: [nth, "on"], message: "This day is listed already." });
      }),
    ),
});
