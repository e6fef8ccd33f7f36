"use client";

import dynamic from "next/dynamic";
import { type Columns, placeOf } from "./board-state";

const PreviewPanel = dynamic(() =>
  import("@/components/records/preview/PreviewPanel").then((file) => file.PreviewPanel),
);

type BoardPreviewProps = {
  id: number;
  columns: Columns;
  takesFocus: boolean;
  onShow: (id: number) => void;
  onClose: () => void;
};

const words = { lead: "Lead", opportunity: "Opportunity" };

/** What is known of a tile's record, beside the board; up and down lead along its column. Nothing for one that is gone. */
export function BoardPreview({ id, columns, ...panel }: BoardPreviewProps) {
  const placed = placeOf(columns, id);
  if (!placed) return null;
  const { tile, column } = placed;
  const at = column.tiles.indexOf(tile);
  const beside = { previous: column.tiles[at - 1]?.id ?? null, next: column.tiles[at + 1]?.id ?? null };
  return (
    <PreviewPanel
      {...panel}
      {...{ id, beside }}
      type={{ name: tile.type, one: words[tile.type] }}
      among={tile}
    />
  );
}
