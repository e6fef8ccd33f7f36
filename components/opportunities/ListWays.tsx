import type { Viewer } from "@/lib/access/viewer";
import type { ListQuery } from "@/lib/filters/filter";
import { lookedAtIn, wayHrefs } from "@/lib/opportunities/ways";
import { OpportunityWays } from "./OpportunityWays";

/** From the list of opportunities to the same deals on the board and in the forecast. */
export const ListWays = ({ viewer, query }: { viewer: Viewer; query: ListQuery }) => (
  <OpportunityWays current="table" hrefs={wayHrefs(lookedAtIn(viewer, query))} />
);
