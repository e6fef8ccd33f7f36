import type { Metadata } from "next";
import { ImportHome } from "@/components/import/ImportHome";
import { importLines } from "@/lib/import/read";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Import" };

export default async function ImportsPage() {
  const viewer = await requireViewer("ability:import");
  return <ImportHome lines={importLines(viewer)} />;
}
