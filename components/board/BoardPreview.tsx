"use client";

import dynamic from "next/dynamic";
import { type Columns, placeOf } from "./board-state";
import type { useLook } from "./use-look";

const PreviewPanel = dynamic(() =>
  import("@/components/records/preview/PreviewPanel").then((file) => file.PreviewPanel),
);

type BoardPreviewProps = { look: ReturnType<typeof useLook>; columns: Columns };

const words = { lead: "Lead", opportunity: "Opportunity" };

/**
 * What is known of a tile's record, beside the board; up and down lead along its column. Nothing for one that is gone.
 */
export function BoardPreview({ look, columns }: BoardPreviewProps) {
  const { id, takesFocus, step, close } = look;
  const placed = id === null ? null : placeOf(columns, id);
  if (!placed) return null;
  const { tile, column } = placed;
  const at = column.tiles.indexOf(tile);
  const beside = { previous: column.tiles[at - 1]?.id ?? null, next: column.tiles[at + 1]?.id ?? null };
  return (
    <PreviewPanel
      {...{ id: tile.id, beside, takesFocus }}
      onShow={step}
      onClose={close}
      type={{ name: tile.type, one: words[tile.type] }}
      among={tile}
    />
  );
}
