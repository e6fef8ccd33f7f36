import { levelOf } from "@/lib/access/scope";
import { Invalid, NotFound } from "@/lib/errors";
import { readListQuery } from "@/lib/filters/filter";
import { recordType } from "@/lib/records/registry";
import { type TotalAsked, totalsOf } from "@/lib/records/totals";
import { route } from "@/lib/route";

/** What stands at the foot of columns: `?type=account&of=valueCents~sum&list=` with the address of the list. */
export const GET = route("records", async (viewer, request, _, now) => {
  const params = request.nextUrl.searchParams;
  const type = recordType(params.get("type") ?? "");
  if (levelOf(viewer, type.name, "view") === "none") throw new NotFound("That record type");
  const query = readListQuery(type, new URLSearchParams(params.get("list") ?? ""));
  const asked = params.getAll("of").slice(0, 50).map(readAsked);
  return Response.json({ totals: await totalsOf(viewer, type, query, asked, now) });
});

const totals: readonly TotalAsked["total"][] = ["count", "sum", "average"];

function readAsked(text: string): TotalAsked {
  const [key = "", wanted] = text.split("~");
  const total = totals.find((each) => each === wanted);
  if (!total) throw new Invalid({}, "A column tells its count, sum or average.");
  return { key, total };
}
