import { openPipelines } from "@/lib/pipelines/stages";
import { type Choice, choices } from "@/lib/records/lookups";
import { addMonths, formatMonth, type Month } from "@/lib/time/months";
import { monthsToAsk, usualMonths } from "./address";

/** Months with a name, from one to another. */
export type Stretch = { label: string; from: Month; to: Month };

type Offered = { value: string; label: string };

/** What a forecast can be asked for: each with the value that stands for it. */
export type ForecastOffered = {
  pipelines: Offered[];
  months: Offered[];
  stretches: Stretch[];
  owners: Offered[];
  departments: Offered[];
};

/** What can be chosen above a forecast in this month. */
export const forecastOffered = (thisMonth: Month): ForecastOffered => ({
  pipelines: openPipelines().map(({ id, name }) => ({ value: String(id), label: name })),
  months: monthsToAsk(thisMonth).map((month) => ({ value: month, label: formatMonth(month) })),
  stretches: stretchesAround(thisMonth),
  owners: offered(choices("user")),
  departments: offered(choices("team")),
});

/** Who left may still own deals, so that they are offered, after the others. */
const offered = (list: readonly Choice[]): Offered[] =>
  list
    .toSorted((a, b) => Number(a.retired ?? false) - Number(b.retired ?? false))
    .map(({ id, label }) => ({ value: String(id), label }));

function stretchesAround(thisMonth: Month): Stretch[] {
  const quarter = addMonths(thisMonth, -((Number(thisMonth.slice(5)) - 1) % 3));
  const january = `${thisMonth.slice(0, 4)}-01`;
  return [
    { label: "3 months either way", ...usualMonths(thisMonth) },
    { label: "This quarter", from: quarter, to: addMonths(quarter, 2) },
    { label: "Next quarter", from: addMonths(quarter, 3), to: addMonths(quarter, 5) },
    { label: "This year", from: january, to: addMonths(january, 11) },
    { label: "Last 12 months", from: addMonths(thisMonth, -11), to: thisMonth },
    { label: "Next 12 months", from: thisMonth, to: addMonths(thisMonth, 11) },
  ];
}
