import type { Filter } from "@/lib/filters/filter";
import {
  addMonths,
  daysOfMonth,
  formatMonth,
  formatMonthInRow,
  type Month,
  monthsBetween,
} from "@/lib/time/months";
import { type ForecastQuery, within } from "./query";

/**
 * Where the open deals of a forecast stand by the day they are expected to close: every one in just one of these. Those
 * that were expected before this month stand by themselves, whichever months are asked for.
 */
export type Bucket = {
  key: "overdue" | "before" | "after" | "undated" | Month;
  label: string;
  /** The label where many stand in a row. */
  brief: string;
  /** The month that it is, where it is one that was asked for. */
  month: Month | null;
  holds: (expected: Month | null) => boolean;
  /** What finds the same deals in a list; null for a month that has passed, whose deals are overdue by now. */
  filter: Filter | null;
};

/** The buckets of a forecast in the order of time, those without a day last. */
export function bucketsOf({ from, to }: ForecastQuery, thisMonth: Month): Bucket[] {
  const first = from > thisMonth ? from : thisMonth;
  const after = to > thisMonth ? to : addMonths(thisMonth, -1);
  const between = first > thisMonth ? [before(thisMonth, first)] : [];
  return [
    overdue(thisMonth),
    ...between,
    ...monthsBetween(from, to).map((month) => single(month, thisMonth)),
    later(after),
    undated,
  ];
}

const expectedOn = "expectedCloseOn";

const overdue = (thisMonth: Month): Bucket => ({
  ...{ key: "overdue", label: `Expected before ${formatMonth(thisMonth)}`, brief: "Earlier", month: null },
  holds: (expected) => expected !== null && expected < thisMonth,
  filter: { field: expectedOn, operator: "before", operands: [daysOfMonth(thisMonth).from] },
});

const before = (thisMonth: Month, first: Month): Bucket => ({
  ...{ key: "before", label: `Before ${formatMonth(first)}`, brief: "Before", month: null },
  holds: (expected) => expected !== null && expected >= thisMonth && expected < first,
  filter: within(expectedOn, thisMonth, addMonths(first, -1)),
});

const single = (month: Month, thisMonth: Month): Bucket => ({
  ...{ key: month, label: formatMonth(month), brief: formatMonthInRow(month), month },
  holds: (expected) => expected === month && month >= thisMonth,
  filter: month < thisMonth ? null : within(expectedOn, month, month),
});

const later = (last: Month): Bucket => ({
  ...{ key: "after", label: "Later", brief: "Later", month: null },
  holds: (expected) => expected !== null && expected > last,
  filter: { field: expectedOn, operator: "after", operands: [daysOfMonth(last).to] },
});

const undated: Bucket = {
  ...{ key: "undated", label: "No expected date", brief: "No date", month: null },
  holds: (expected) => expected === null,
  filter: { field: expectedOn, operator: "empty", operands: [] },
};
