"use client";

import { ExternalLink, PanelRight } from "lucide-react";
import { ColourMark } from "@/components/ui/ColourMark";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSubmenu } from "@/components/ui/Menu";
import type { BoardColumn } from "@/lib/opportunities/board";
import type { Tile } from "@/lib/opportunities/board-tile";
import { type Columns, nameOf, placeOf, refusalOf } from "./board-state";
import { hrefOf } from "./TileCard";

/** Of which tile, at which button, and whether only the stages are asked for. */
export type OpenMenu = { tile: Tile; anchor: HTMLElement; only?: "move" };

type TileMenuProps = {
  menu: OpenMenu;
  open: boolean;
  columns: Columns;
  onOpenChange: (open: boolean) => void;
  onMove: (id: number, toKey: string) => void;
  onPreview: (id: number) => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** What can be done with a tile: all that dragging does, by clicks alone. */
export function TileMenu({
  menu: { tile, anchor, only },
  open,
  columns,
  onOpenChange,
  onMove,
  onPreview,
}: TileMenuProps) {
  const targets = targetsOf(columns, tile);
  const items = targets.map((column) => (
    <MenuItem
      key={column.key}
      icon={column.stage && <ColourMark colour={column.stage.colour} />}
      onSelect={() => onMove(tile.id, column.key)}
    >
      {nameOf(column)}
    </MenuItem>
  ));
  return (
    <Menu anchor={anchor} align="end" open={open} onOpenChange={onOpenChange}>
      {only === "move" ? (
        <MenuGroup label="Move to">{items}</MenuGroup>
      ) : (
        <>
          <MenuLink href={hrefOf(tile)} icon={<ExternalLink {...icon} />}>
            Open
          </MenuLink>
          <MenuItem icon={<PanelRight {...icon} />} keys="P" onSelect={() => onPreview(tile.id)}>
            Preview
          </MenuItem>
          {items.length > 0 && (
            <MenuSubmenu label="Move to" keys="M">
              {items}
            </MenuSubmenu>
          )}
        </>
      )}
    </Menu>
  );
}

/** Where the tile may go. */
export function targetsOf(columns: Columns, tile: Tile): BoardColumn[] {
  const placed = placeOf(columns, tile.id);
  if (!placed) return [];
  return columns.filter((to) => to !== placed.column && refusalOf(columns, placed, to) === null);
}
