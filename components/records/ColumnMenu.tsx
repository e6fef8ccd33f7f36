"use client";

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, EyeOff, ListFilter } from "lucide-react";
import { Menu, MenuGroup, MenuItem, MenuRadioGroup, MenuSeparator } from "@/components/ui/Menu";
import { moved, toggled, totalled } from "@/lib/views/arrange";
import { keptOf, type ListColumn, useColumns } from "./columns/ColumnsProvider";
import { totalWords } from "./columns/ColumnTotals";
import { useFilterLayer } from "./FilterLayer";

type ColumnMenuProps = {
  column: ListColumn;
  anchor: HTMLElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSort: (by: string, order: "asc" | "desc") => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

const totalOptions = [
  { value: "", label: "Nothing" },
  ...Object.entries(totalWords).map(([value, label]) => ({ value, label })),
];

/** What can be done with a column: sort and filter by it, move it, hide it. */
export function ColumnMenu({ column, anchor, onSort, ...layer }: ColumnMenuProps) {
  const { key, sortable } = column;
  const { mayArrange } = useColumns();
  const askForFilter = useFilterLayer();
  return (
    <Menu anchor={anchor} {...layer}>
      {sortable && (
        <>
          <MenuItem icon={<ArrowUp {...icon} />} onSelect={() => onSort(key, "asc")}>
            Sort ascending
          </MenuItem>
          <MenuItem icon={<ArrowDown {...icon} />} onSelect={() => onSort(key, "desc")}>
            Sort descending
          </MenuItem>
        </>
      )}
      <MenuItem icon={<ListFilter {...icon} />} onSelect={() => askForFilter(anchor, { field: key })}>
        Filter…
      </MenuItem>
      {mayArrange && <Arranging column={column} />}
    </Menu>
  );
}

function Arranging({ column: { key, label, numeric, total } }: Pick<ColumnMenuProps, "column">) {
  const { columns, change } = useColumns();
  const kept = keptOf(columns);
  const at = columns.findIndex((column) => column.key === key);
  const move = (by: 1 | -1) =>
    change(moved(kept, key, by), `${label}, column ${at + by + 1} of ${columns.length}`);
  return (
    <>
      {numeric && (
        <>
          <MenuSeparator />
          <MenuGroup label="At the foot">
            <MenuRadioGroup
              value={total ?? ""}
              onValueChange={(value) => change(totalled(kept, key, value ? (value as "sum") : undefined))}
              options={totalOptions}
            />
          </MenuGroup>
        </>
      )}
      <MenuSeparator />
      {at > 0 && (
        <MenuItem icon={<ArrowLeft {...icon} />} onSelect={() => move(-1)}>
          Move left
        </MenuItem>
      )}
      {at < columns.length - 1 && (
        <MenuItem icon={<ArrowRight {...icon} />} onSelect={() => move(1)}>
          Move right
        </MenuItem>
      )}
      {key !== "name" && (
        <MenuItem
          icon={<EyeOff {...icon} />}
          onSelect={() => change(toggled(kept, key), `${label} is hidden`)}
        >
          Hide column
        </MenuItem>
      )}
    </>
  );
}
