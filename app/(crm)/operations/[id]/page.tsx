import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Report } from "@/components/operations/Report";
import { restorable } from "@/lib/bulk/undo";
import { NotFound } from "@/lib/errors";
import { operationReport } from "@/lib/operations/report";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Report" };

type Props = PageProps<"/operations/[id]">;

/** What came of long work: how much was done, and row by row what was refused and why. */
export default async function OperationPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("records");
  const { id } = await params;
  const { after } = await searchParams;
  const number = (text: unknown) => (/^\d{1,15}$/.test(String(text)) ? Number(text) : 0);
  try {
    const report = operationReport(viewer, number(id), number(after));
    return <Report {...report} restorable={restorable(report.operation)} />;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
