"use client";

import { ExternalLink, PanelRight } from "lucide-react";
import type { ReactNode } from "react";
import { ColourMark } from "@/components/ui/ColourMark";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSubmenu } from "@/components/ui/Menu";
import type { BoardColumn, BoardStage, Elsewhere } from "@/lib/opportunities/board";
import type { Tile } from "@/lib/opportunities/board-tile";
import { type Columns, nameOf, placeOf, refusalOf } from "./board-state";
import { hrefOf } from "./TileCard";

/** Of which tile, at which button, and whether only the stages are asked for. */
export type OpenMenu = { tile: Tile; anchor: HTMLElement; only?: "move" };

type TileMenuProps = {
  menu: OpenMenu;
  open: boolean;
  columns: Columns;
  elsewhere: readonly Elsewhere[];
  onOpenChange: (open: boolean) => void;
  onMove: (id: number, toKey: string) => void;
  /** To a stage of another pipeline. */
  onMoveAway: (id: number, stage: BoardStage) => void;
  onPreview: (id: number) => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** What can be done with a tile: all that dragging does, by clicks alone, and a move to another pipeline. */
export function TileMenu({ menu, open, columns, onOpenChange, onPreview, ...moving }: TileMenuProps) {
  const { tile, anchor, only } = menu;
  const targets = targetsOf(columns, tile);
  const destinations = <Destinations {...{ tile, targets }} {...moving} />;
  return (
    <Menu anchor={anchor} align="end" open={open} onOpenChange={onOpenChange}>
      {only === "move" ? (
        destinations
      ) : (
        <>
          <MenuLink href={hrefOf(tile)} icon={<ExternalLink {...icon} />}>
            Open
          </MenuLink>
          <MenuItem icon={<PanelRight {...icon} />} keys="P" onSelect={() => onPreview(tile.id)}>
            Preview
          </MenuItem>
          {targets.length > 0 && (
            <MenuSubmenu label="Move to" keys="M">
              {destinations}
            </MenuSubmenu>
          )}
        </>
      )}
    </Menu>
  );
}

type DestinationsProps = Pick<TileMenuProps, "elsewhere" | "onMove" | "onMoveAway"> & {
  tile: Tile;
  targets: readonly BoardColumn[];
};

/** The columns that a tile may go to, and for a deal the open stages of the other pipelines. */
function Destinations({ tile, targets, elsewhere, onMove, onMoveAway }: DestinationsProps) {
  const groups = tile.type === "opportunity" && tile.mayEdit ? elsewhere : [];
  return (
    <>
      <MenuGroup label="Move to">
        {targets.map((column) => (
          <Destination key={column.key} stage={column.stage} onSelect={() => onMove(tile.id, column.key)}>
            {nameOf(column)}
          </Destination>
        ))}
      </MenuGroup>
      {groups.map(({ pipeline, stages }) => (
        <MenuGroup key={pipeline} label={pipeline}>
          {stages.map((stage) => (
            <Destination key={stage.id} stage={stage} onSelect={() => onMoveAway(tile.id, stage)}>
              {stage.name}
            </Destination>
          ))}
        </MenuGroup>
      ))}
    </>
  );
}

type DestinationProps = { stage: BoardStage | null; onSelect: () => void; children: ReactNode };

const Destination = ({ stage, onSelect, children }: DestinationProps) => (
  <MenuItem icon={stage && <ColourMark colour={stage.colour} />} onSelect={onSelect}>
    {children}
  </MenuItem>
);

/** Where the tile may go. */
export function targetsOf(columns: Columns, tile: Tile): BoardColumn[] {
  const placed = placeOf(columns, tile.id);
  if (!placed) return [];
  return columns.filter((to) => to !== placed.column && refusalOf(columns, placed, to) === null);
}
