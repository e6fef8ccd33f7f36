import type { Metadata } from "next";
import { RecordTypesScreen } from "@/components/record-types/RecordTypesScreen";
import { mayAdminister } from "@/lib/access/viewer";
import { typesAdmin } from "@/lib/record-types/list-types";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Record types" };

export default async function RecordTypesPage() {
  const viewer = await requireViewer("admin:recordTypes");
  return <RecordTypesScreen {...typesAdmin(viewer)} mayMakeFields={mayAdminister(viewer, "fields")} />;
}
