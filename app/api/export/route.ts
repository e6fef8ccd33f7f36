import { readExport } from "@/lib/export/ask";
import { exportCsv } from "@/lib/export/export";
import { fileOf } from "@/lib/export/file";
import { route } from "@/lib/route";
import { todayInZone } from "@/lib/time/zone";

/** Records of a list as a CSV file: `?type=account&list=…&columns=name,ownerId`, or `ids=1,2`. */
export const GET = route("records", (viewer, request, _params, now) => {
  const ask = readExport(request.nextUrl.searchParams);
  const name = `${ask.type.path}-${todayInZone(now, viewer.timeZone)}.csv`;
  return fileOf(name, exportCsv(viewer, ask, now));
});
