import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportScreen } from "@/components/import/ImportScreen";
import { NotFound } from "@/lib/errors";
import { importView } from "@/lib/import/read";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Import" };

type Props = { params: Promise<{ id: string }> };

export default async function ImportPage({ params }: Props) {
  const viewer = await requireViewer("ability:import");
  const { id } = await params;
  return <ImportScreen view={viewOf(viewer, Number(id))} />;
}

function viewOf(...[viewer, id]: [Parameters<typeof importView>[0], number]) {
  try {
    return importView(viewer, id, new Date());
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
