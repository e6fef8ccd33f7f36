import type { ReactNode } from "react";
import { Table, Td, Th } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { AuditEntry, Line } from "@/lib/events/line";

type AuditTableProps = {
  label: string;
  entries: readonly AuditEntry[];
  /** What can be done from an entry. */
  actions?: (entry: AuditEntry) => ReactNode;
};

/** Entries of a history, newest first; what one of them changed stands in as many rows. */
export function AuditTable({ label, entries, actions }: AuditTableProps) {
  return (
    <Table label={label} textOnly={!actions}>
      <thead>
        <tr>
          <Th className="pl-5">When</Th>
          <Th>Who</Th>
          <Th>From</Th>
          <Th>What</Th>
          <Th>Before</Th>
          <Th className="pr-5">After</Th>
          {actions && (
            <Th className="pr-5">
              <VisuallyHidden>Actions</VisuallyHidden>
            </Th>
          )}
        </tr>
      </thead>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} actions={actions} />
      ))}
    </Table>
  );
}

function Entry({ entry, actions }: { entry: AuditEntry; actions: AuditTableProps["actions"] }) {
  const { at, who, via, lines } = entry;
  return (
    <tbody>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an entry never change their order
        <tr key={index} className="align-top">
          {index === 0 && (
            <>
              <Td rowSpan={lines.length} className="py-2 pl-5 whitespace-nowrap text-second tabular-nums">
                {at}
              </Td>
              <Td rowSpan={lines.length} className="py-2 whitespace-nowrap">
                {who}
              </Td>
              <Td rowSpan={lines.length} className="py-2 whitespace-nowrap text-second">
                {via}
              </Td>
            </>
          )}
          <Cells line={line} />
          {index === 0 && actions && (
            <Td rowSpan={lines.length} className="py-1 pr-5 text-right whitespace-nowrap">
              {actions(entry)}
            </Td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

function Cells({ line }: { line: Line }) {
  if (line.kind === "said")
    return (
      <Td colSpan={3} className="max-w-160 max-md:min-w-64 py-2 pr-5 wrap-anywhere">
        {line.sentence}
      </Td>
    );
  return (
    <>
      <Td className="py-2 max-md:min-w-28 font-medium">{line.field}</Td>
      <Td className="max-w-80 max-md:min-w-28 py-2 text-second wrap-anywhere">
        {line.from && <del>{line.from}</del>}
      </Td>
      <Td className="max-w-80 max-md:min-w-36 py-2 pr-5 wrap-anywhere">
        {line.to ? <ins className="no-underline">{line.to}</ins> : <span className="text-muted">empty</span>}
      </Td>
    </>
  );
}
