import { readForecast } from "@/lib/forecast/address";
import { countedDeals } from "@/lib/forecast/counted";
import type { ForecastQuery } from "@/lib/forecast/query";
import { waysOf } from "@/lib/forecast/ways";
import { addMonths, monthOf } from "@/lib/time/months";
import type { Scene } from "./scene";

/** Everybody's deals, whenever they were begun. */
function everything({ now }: Scene): ForecastQuery {
  const thisMonth = monthOf(now.toISOString().slice(0, 10));
  return readForecast({ from: addMonths(thisMonth, -30), to: addMonths(thisMonth, 1) }, thisMonth)!;
}

/** Which deals a forecast counts. */
export const forecastReads: Record<string, (scene: Scene) => Promise<unknown>> = {
  "the ways of deals": async (scene) => {
    const ids: number[] = [];
    for await (const ways of waysOf(scene.viewer, everything(scene)))
      ids.push(...ways.map(({ dealId }) => dealId));
    return ids;
  },
  "the deals that a figure counts": (scene) =>
    countedDeals(scene.viewer, everything(scene), { stageId: 1, what: "entered", page: 1 }, scene.now),
};
