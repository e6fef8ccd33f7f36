"use client";

import { ExternalLink, PanelRight } from "lucide-react";
import type { ReactNode } from "react";
import { ColourMark } from "@/components/ui/ColourMark";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSubmenu } from "@/components/ui/Menu";
import type { BoardColumn, BoardStage, Elsewhere } from "@/lib/opportunities/board";
import type { Tile } from "@/lib/opportunities/board-tile";
import { type Columns, nameOf, placeOf, refusalOf } from "./board-state";
import { focusTile } from "./focus-tile";
import { hrefOf } from "./TileCard";
import type { useMoves } from "./use-moves";
import type { useTileMenu } from "./use-tile-menu";

/** Of which tile, at which button, and whether only the stages are asked for. */
export type OpenMenu = { tile: Tile; anchor: HTMLElement; only?: "move" };

type TileMenuProps = {
  menu: ReturnType<typeof useTileMenu>;
  columns: Columns;
  moves: ReturnType<typeof useMoves>;
  elsewhere: readonly Elsewhere[];
  onPreview: (id: number) => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** What can be done with a tile: all that dragging does, by clicks alone, and a move to another pipeline. */
export function TileMenu({ menu, columns, moves, elsewhere, onPreview }: TileMenuProps) {
  if (!menu.menu) return null;
  const { tile, anchor, only } = menu.menu;
  const targets = targetsOf(columns, tile);
  const destinations = <Destinations {...{ tile, targets, moves, elsewhere }} />;
  return (
    <Menu anchor={anchor} align="end" open={menu.open} onOpenChange={menu.setOpen}>
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

type DestinationsProps = Pick<TileMenuProps, "elsewhere" | "moves"> & {
  tile: Tile;
  targets: readonly BoardColumn[];
};

/** The columns that a tile may go to, and for a deal the open stages of the other pipelines. */
function Destinations({ tile, targets, elsewhere, moves }: DestinationsProps) {
  const groups = tile.type === "opportunity" && tile.mayEdit ? elsewhere : [];
  const move = (toKey: string) => {
    moves.drop(tile.id, toKey);
    focusTile(tile.id);
  };
  return (
    <>
      <MenuGroup label="Move to">
        {targets.map((column) => (
          <Destination key={column.key} stage={column.stage} onSelect={() => move(column.key)}>
            {nameOf(column)}
          </Destination>
        ))}
      </MenuGroup>
      {groups.map(({ pipeline, stages }) => (
        <MenuGroup key={pipeline} label={pipeline}>
          {stages.map((stage) => (
            <Destination key={stage.id} stage={stage} onSelect={() => moves.moveAway(tile.id, stage)}>
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
