import { ButtonLink } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { MovesPage } from "@/lib/experience/history";
import { signed } from "@/lib/experience/sentence";
import { formatInstant } from "@/lib/time/zone";
import { MoveSentence } from "../MoveSentence";

type MovesTableProps = {
  page: MovesPage;
  /** Counted from 1. */
  number: number;
  href: (page: number) => string;
  timeZone: string;
};

/** What the chart draws, in words and figures, the newest first. */
export function MovesTable({ page: { rows, more }, number, href, timeZone }: MovesTableProps) {
  if (rows.length === 0) return <p className="text-body text-muted">The score did not move in these days.</p>;
  return (
    <>
      <Table
        label="Experience Score over time"
        textOnly={rows.every((row) => row.case === null)}
        className="-mx-3"
      >
        <thead>
          <tr className="*:whitespace-nowrap">
            <Th>When</Th>
            <Th>What happened</Th>
            <Th numeric>Points</Th>
            <Th numeric>Score</Th>
            <Th>By</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((move) => (
            <Tr key={move.id}>
              <Td className="whitespace-nowrap tabular-nums">{formatInstant(new Date(move.at), timeZone)}</Td>
              <Td className={cx("min-w-56 py-1.5", !move.stands && "line-through decoration-muted")}>
                <MoveSentence move={move} />
              </Td>
              <Td numeric>{signed(move.points)}</Td>
              <Td numeric>{move.scoreAfter}</Td>
              <Td className="whitespace-nowrap">{move.actor}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {(more || number > 1) && (
        <nav aria-label="Pages" className="flex justify-end gap-2">
          {number > 1 && <ButtonLink href={href(number - 1)}>Newer</ButtonLink>}
          {more && <ButtonLink href={href(number + 1)}>Older</ButtonLink>}
        </nav>
      )}
    </>
  );
}
