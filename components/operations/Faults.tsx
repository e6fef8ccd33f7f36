import { Link } from "@/components/ui/Link";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { FaultLine } from "@/lib/operations/read";

/** Row by row what was refused, and why. */
export function Faults({ faults }: { faults: readonly FaultLine[] }) {
  const rows = faults.some(({ row }) => row !== null);
  const linked = faults.some(({ href }) => href !== null);
  return (
    <Table label="What was refused" textOnly={!linked} className="border-t border-rule">
      <thead>
        <tr className="*:first:pl-5">
          {rows && <Th numeric>Row</Th>}
          <Th>Record</Th>
          <Th>Reason</Th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ id, row, label, href, reason }) => (
          <Tr key={id} className="*:first:pl-5">
            {rows && <Td numeric>{row}</Td>}
            <Td className="max-w-80 min-w-32 py-1.5 font-semibold break-words">
              {href ? (
                <Link href={href} className="inline-flex hover:underline max-md:py-3">
                  {label}
                </Link>
              ) : (
                label
              )}
            </Td>
            <Td className="min-w-48 py-1.5 pr-5 break-words text-second">{reason}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
