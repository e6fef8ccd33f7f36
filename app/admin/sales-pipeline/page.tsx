import type { Metadata } from "next";
import { PipelineScreen } from "@/components/pipelines/PipelineScreen";
import { pipelinePage } from "@/lib/pipelines/listed";
import { listReasons } from "@/lib/pipelines/reasons";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Sales Pipeline" };

type Props = { searchParams: Promise<{ pipeline?: string | string[] }> };

export default async function SalesPipelinePage({ searchParams }: Props) {
  const viewer = await requireViewer("admin:salesPipeline");
  const { pipeline } = await searchParams;
  return (
    <PipelineScreen
      {...pipelinePage(viewer)}
      chosenId={Number(pipeline)}
      reasons={listReasons(viewer, "lost")}
    />
  );
}
