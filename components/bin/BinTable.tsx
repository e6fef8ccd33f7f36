"use client";

import { Ellipsis } from "lucide-react";
import { TypeIcon } from "@/components/records/TypeIcon";
import { Checkbox } from "@/components/ui/Checkbox";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem } from "@/components/ui/Menu";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { BinRow } from "@/lib/records/bin-rows";

type RowVerbs = {
  onRestore: (id: number) => void;
  /** Left out for those who may not erase for good. */
  onPurge?: (id: number) => void;
};

type BinTableProps = RowVerbs & {
  rows: readonly BinRow[];
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
};

/** What is in the bin, to be chosen from. */
export function BinTable({ rows, chosen, onChoose, ...verbs }: BinTableProps) {
  const all = rows.every(({ id }) => chosen.has(id));
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <Table label="Deleted records">
      <thead>
        <tr>
          <Th className="w-10 pl-5">
            <Checkbox
              aria-label="Select all on this page"
              checked={all}
              indeterminate={!all && chosen.size > 0}
              onChange={() => onChoose(new Set(all ? [] : rows.map(({ id }) => id)))}
            />
          </Th>
          <Th>Name</Th>
          <Th className="max-md:hidden">Type</Th>
          <Th className="max-md:hidden">Date deleted</Th>
          <Th className="max-md:hidden">Deleted by</Th>
          <Th className="max-md:hidden">Owner</Th>
          <Th className="w-10">
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            chosen={chosen.has(row.id)}
            onToggle={() => toggle(row.id)}
            {...verbs}
          />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = RowVerbs & { row: BinRow; chosen: boolean; onToggle: () => void };

function Row({ row, chosen, onToggle, ...verbs }: RowProps) {
  return (
    <Tr aria-selected={chosen}>
      <Td className="pl-5">
        <Checkbox aria-label={`Select ${row.name}`} checked={chosen} onChange={onToggle} />
      </Td>
      <Td className="max-w-80 min-w-40 py-1.5 font-medium break-words">
        {row.name}
        <span className="block text-meta font-normal text-muted md:hidden">
          {row.type}, deleted {row.deleted} by {row.deletedBy}
        </span>
      </Td>
      <Td className="max-md:hidden">
        <span className="inline-flex items-center gap-1.5 text-second">
          <TypeIcon icon={row.icon} />
          {row.type}
        </span>
      </Td>
      <Td className="whitespace-nowrap max-md:hidden">{row.deletedAt}</Td>
      <Td className="max-md:hidden">{row.deletedBy}</Td>
      <Td className="max-md:hidden">{row.owner || <span className="text-muted">–</span>}</Td>
      <Td className="pr-5">
        <RowMenu row={row} {...verbs} />
      </Td>
    </Tr>
  );
}

function RowMenu({ row, onRestore, onPurge }: RowVerbs & { row: BinRow }) {
  const trigger = (
    <IconButton label={`Actions for ${row.name}`}>
      <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <MenuItem onSelect={() => onRestore(row.id)}>Restore</MenuItem>
      {onPurge && (
        <MenuItem danger onSelect={() => onPurge(row.id)}>
          Delete Permanently
        </MenuItem>
      )}
    </Menu>
  );
}
