import { expect, test } from "vitest";
import { periodAround, type Unit } from "@/lib/time/periods";

const around = (day: string, unit: Unit, by: number) =>
  Object.values(periodAround(day, unit, by)).join(" to ");

test.each([
  ["2026-01-01", "week", 0, "2025-12-29 to 2026-01-04"],
  ["2026-01-05", "week", -1, "2025-12-29 to 2026-01-04"],
  ["2026-01-04", "week", 1, "2026-01-05 to 2026-01-11"],
  ["2024-02-10", "month", 0, "2024-02-01 to 2024-02-29"],
  ["2026-01-31", "month", -1, "2025-12-01 to 2025-12-31"],
  ["2026-12-31", "month", 1, "2027-01-01 to 2027-01-31"],
  ["2026-05-20", "quarter", 0, "2026-04-01 to 2026-06-30"],
  ["2026-01-01", "quarter", -1, "2025-10-01 to 2025-12-31"],
  ["2026-11-01", "quarter", 1, "2027-01-01 to 2027-03-31"],
  ["2024-02-29", "year", 1, "2025-01-01 to 2025-12-31"],
] as const)("around %s the %s %i is %s", (day, unit, by, period) => {
  expect(around(day, unit, by)).toBe(period);
});
