import { Escalated } from "@/components/cases/Escalated";
import { CellView } from "@/components/fields/cells/CellView";
import { Link } from "@/components/ui/Link";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { RelatedTable } from "@/lib/records/related-tables";
import { RemoveLink } from "./RemoveLink";

type RelatedRowsProps = {
  table: RelatedTable;
  end: { type: string; id: number; relation: string };
};

/** The records of one relation. */
export function RelatedRows({ table: { label, columns, rows }, end }: RelatedRowsProps) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className="pl-5">Name</Th>
          {columns.map(({ key, label: head, numeric }) => (
            <Th key={key} numeric={numeric}>
              {head}
            </Th>
          ))}
          <Th className="w-12">
            <span className="sr-only">Remove</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="max-w-80 min-w-40 pl-5 wrap-anywhere">
              <Link
                href={row.href}
                className="inline-block py-1 align-middle max-md:min-w-11 max-md:py-3.25 font-semibold text-ink underline-offset-2 hover:underline"
              >
                {row.name}
              </Link>{" "}
              {row.primary && <span className="text-second">primary</span>}
              {row.escalated && <Escalated />}
            </Td>
            {columns.map(({ key, view, numeric }) => (
              <Td key={key} numeric={numeric} className="max-w-60 truncate max-md:[&_a]:py-3.25">
                <CellView view={view} cell={row.cells[key] ?? null} quiet />
              </Td>
            ))}
            <Td className="pr-5 text-right">
              {row.mayRemove && <RemoveLink end={end} other={{ id: row.id, name: row.name }} />}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
