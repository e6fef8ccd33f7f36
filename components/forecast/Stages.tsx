import { OverviewPair } from "@/components/workspace/OverviewCard";
import type { Viewer } from "@/lib/access/viewer";
import type { ForecastQuery } from "@/lib/forecast/query";
import { stageFigures } from "@/lib/forecast/stages";
import { ConversionTable } from "./ConversionTable";
import { TimeTable } from "./TimeTable";

type StagesProps = {
  viewer: Viewer;
  query: ForecastQuery;
  period: string;
  severalPipelines: boolean;
  now: Date;
};

/** How deals go through the stages, and how long that takes. Drawn when it is known: it goes through every deal's way. */
export async function Stages({ viewer, query, now, ...told }: StagesProps) {
  const figures = await stageFigures(viewer, query, now);
  return (
    <OverviewPair>
      <ConversionTable rows={figures.conversion} {...told} />
      <TimeTable rows={figures.time} period={told.period} />
    </OverviewPair>
  );
}
