import { Select } from "@/components/ui/Select";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { FileView } from "@/lib/import/read";

type ColumnTableProps = {
  file: FileView;
  disabled: boolean;
  onChange: (targets: (string | null)[]) => void;
};

/** Each column of a file with what its first rows hold and what it goes to. A field is given to one column alone. */
export function ColumnTable({
  file: { headers, targets, choices, preview },
  disabled,
  onChange,
}: ColumnTableProps) {
  const optionsFor = (own: string | null) => [
    { value: "", label: "Do not import" },
    ...choices.targets.filter(({ value }) => value === own || !targets.includes(value)),
  ];
  const put = (place: number, key: string) => onChange(targets.with(place, key || null));
  return (
    <Table label="Columns" className="max-w-240">
      <thead>
        <tr>
          <Th className="pl-0">Column of the file</Th>
          <Th className="max-md:hidden">First value</Th>
          <Th className="w-80 max-md:w-auto">Goes to</Th>
        </tr>
      </thead>
      <tbody>
        {headers.map((header, place) => (
          // A file may have two columns of one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
          <Tr key={place}>
            <Td className="max-w-60 py-1 pl-0 font-medium break-words">{header}</Td>
            <Td className="max-w-60 truncate text-second max-md:hidden">{firstOf(preview, place)}</Td>
            <Td className="py-1">
              <Select
                aria-label={`${header} goes to`}
                className="w-full"
                options={optionsFor(targets[place] ?? null)}
                value={targets[place] ?? ""}
                disabled={disabled}
                onValueChange={(key) => put(place, key)}
              />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const firstOf = (preview: FileView["preview"], place: number) =>
  preview
    .map(({ cells }) => cells[place]?.trim())
    .find(Boolean)
    ?.slice(0, 80) ?? "–";
