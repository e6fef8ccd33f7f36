import { fileOf } from "@/lib/export/file";
import { faultsCsv } from "@/lib/operations/faults-csv";
import { route } from "@/lib/route";

/** What long work of the user refused, as a CSV file. */
export const GET = route<{ id: string }>("records", (viewer, _request, { id }) =>
  fileOf("refused.csv", faultsCsv(viewer, /^\d{1,15}$/.test(id) ? Number(id) : 0)),
);
