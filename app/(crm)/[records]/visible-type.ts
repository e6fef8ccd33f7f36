import { notFound } from "next/navigation";
import type { RecordRight } from "@/lib/access/permissions";
import { levelOf } from "@/lib/access/scope";
import { typeAtPath } from "@/lib/records/registry";
import { requireViewer } from "@/lib/sessions/request";

/** The viewer and the record type of a page at `/path`, with a right that reaches any of its records; else not found. */
export async function requireType(params: Promise<{ records: string }>, right: RecordRight) {
  const viewer = await requireViewer("records");
  const type = typeAtPath((await params).records);
  if (!type || levelOf(viewer, type.name, right) === "none") notFound();
  return { viewer, type };
}
