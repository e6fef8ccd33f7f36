/** What the address of the board says: which deals and leads it shows. Null stands for any. */
export type BoardAddress = {
  /** The first of the company's when null. */
  pipelineId: number | null;
  ownerId: number | null;
  teamId: number | null;
  q: string;
  /** Closed columns show all that they hold, not the last days alone. */
  allClosed: boolean;
};

const path = "/opportunities/board";
const id = /^[1-9]\d{0,14}$/;

/** Reads the board's address; what it does not understand stands for anything. */
export function readBoardAddress(params: Pick<URLSearchParams, "get">): BoardAddress {
  const number = (name: string) => {
    const text = params.get(name) ?? "";
    return id.test(text) ? Number(text) : null;
  };
  return {
    pipelineId: number("pipeline"),
    ownerId: number("owner"),
    teamId: number("department"),
    q: (params.get("q") ?? "").trim().slice(0, 200),
    allClosed: params.get("closed") === "all",
  };
}

/** The query of the board's address, the shortest that says the same; it tells one board from another. */
export function writeBoardQuery({ pipelineId, ownerId, teamId, q, allClosed }: BoardAddress): string {
  const params = new URLSearchParams();
  if (pipelineId !== null) params.set("pipeline", String(pipelineId));
  if (ownerId !== null) params.set("owner", String(ownerId));
  if (teamId !== null) params.set("department", String(teamId));
  if (q) params.set("q", q);
  if (allClosed) params.set("closed", "all");
  return String(params);
}

/** The board's address. */
export function writeBoardAddress(address: BoardAddress): string {
  const query = writeBoardQuery(address);
  return query ? `${path}?${query}` : path;
}
