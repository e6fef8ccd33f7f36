import type { ReactNode } from "react";
import { CellView } from "@/components/fields/cells/CellView";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { cellViewOf } from "@/lib/records/cell";
import { recordType } from "@/lib/records/registry";
import { fieldsShown, type Shown } from "@/lib/records/shown";

type FactsProps = {
  type: string;
  /** Keys of fields, in this order. */
  keys: readonly string[];
  facts: Shown;
  /** Rows after them. */
  children?: ReactNode;
};

/** Names and values of some fields of a record; a dash where nothing is known. */
export function Facts({ type, keys, facts, children }: FactsProps) {
  return (
    <DescriptionList>
      {fieldsShown(recordType(type), keys).map((field) => (
        <DescriptionRow key={field.key} term={field.label}>
          {facts.cells[field.key] ? (
            <CellView view={cellViewOf(field)} cell={facts.cells[field.key] ?? null} full />
          ) : undefined}
        </DescriptionRow>
      ))}
      {children}
    </DescriptionList>
  );
}

/** An address on its lines. */
export function Address({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}
