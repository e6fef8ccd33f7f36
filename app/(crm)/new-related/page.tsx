import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewRelatedForm } from "@/components/records/NewRelatedForm";
import { PageHeader } from "@/components/ui/PageHeader";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { relatedForms } from "@/lib/records/new-related";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "All related at once" };

/** The form for all that can be begun from a record at once: `?type=account&id=12`. */
export default async function NewRelatedPage({ searchParams }: PageProps<"/new-related">) {
  const viewer = await requireViewer("records");
  const { type, id } = await searchParams;
  const { record, parts, path } = read(viewer, String(type), Number(id));
  return (
    <>
      <PageHeader title="All related at once" eyebrow={record.name} className="border-b border-rule" />
      <NewRelatedForm record={{ type: record.type, id: record.id, path }} parts={parts} />
    </>
  );
}

function read(viewer: Viewer, typeName: string, id: number) {
  try {
    const type = recordType(typeName);
    const record = getRecord(viewer, type, id);
    return { record, parts: relatedForms(viewer, record), path: type.path };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
