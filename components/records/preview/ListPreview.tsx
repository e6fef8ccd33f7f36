"use client";

import type { Row } from "@/lib/records/list-view";
import { PreviewPanel, type PreviewPanelProps } from "./PreviewPanel";
import { useBeside } from "./useBeside";

type ListPreviewProps = Omit<PreviewPanelProps, "beside" | "among" | "watched"> & { rows: readonly Row[] };

/** A record beside its list. Its row is read anew at once, the preview a little later. */
export function ListPreview({ rows, ...panel }: ListPreviewProps) {
  const { type, id } = panel;
  const beside = useBeside(type.name, id, rows);
  const watched = rows.find((row) => row.id === id)?.watched;
  return <PreviewPanel {...panel} {...{ beside, watched }} among={rows} />;
}
