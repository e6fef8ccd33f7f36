import { Chip } from "@/components/ui/Chip";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { FileView } from "@/lib/import/read";

/** What would come of the first rows, each with what is wrong with it. */
export function PreviewTable({ file: { headers, targets, preview } }: { file: FileView }) {
  const shown = headers.flatMap((header, place) => (targets[place] ? [{ header, place }] : [])).slice(0, 6);
  if (preview.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <SectionHeading level={3}>The first rows</SectionHeading>
      <Table label="The first rows" textOnly>
        <thead>
          <tr>
            <Th numeric className="w-12 pl-0">
              Row
            </Th>
            <Th>What would be done</Th>
            {shown.map(({ header, place }) => (
              <Th key={place}>{header}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ row, cells, what, told }) => (
            <Tr key={row}>
              <Td numeric className="pl-0">
                {row}
              </Td>
              <Td className="min-w-56 py-1.5">
                <Chip tone={toneOf(what, told)}>{words[what] ?? what}</Chip>
                {told.map((reason) => (
                  <span key={reason} className="mt-1 block text-meta text-second">
                    {reason}
                  </span>
                ))}
              </Td>
              {shown.map(({ place }) => (
                <Td key={place} className="max-w-48 truncate">
                  {cells[place]?.slice(0, 120)}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const words: Record<string, string> = {
  created: "Created",
  updated: "Updated",
  skipped: "Skipped",
  refused: "Refused",
};

const toneOf = (what: string, told: readonly string[]) =>
  what === "refused" ? "bad" : told.length > 0 ? "warn" : what === "skipped" ? "neutral" : "ok";
