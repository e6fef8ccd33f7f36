import { type ActivityQuery, activityOrders } from "@/lib/accounts/activities";

/** Reads the address of Account Activities; what it does not say is all cases, those created last on top. */
export function readActivityAddress(sent: Record<string, string | string[] | undefined>): ActivityQuery {
  const page = Number(sent.page);
  return {
    sort: activityOrders.find((each) => each === sent.sort) ?? "created",
    unassigned: sent.unassigned === "1",
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

/** The address that reads as this. */
export function activityHref(path: string, { sort, unassigned, page }: ActivityQuery): string {
  const query = new URLSearchParams({
    ...(sort !== "created" && { sort }),
    ...(unassigned && { unassigned: "1" }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size ? `${path}?${query}` : path;
}
