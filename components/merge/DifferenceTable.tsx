import { ChoiceLabel } from "@/components/ui/ChoiceLabel";
import { RadioTarget } from "@/components/ui/RadioGroup";
import { Table, Td, Th } from "@/components/ui/Table";
import type { Difference } from "@/lib/merge/compare";

type DifferenceTableProps = {
  /** What the two records are called. */
  names: readonly [string, string];
  differences: readonly Difference[];
  sideOf: (key: string, values: Difference["values"]) => 0 | 1;
  onChoose: (key: string, side: 0 | 1) => void;
};

/** Field by field what the two hold, with the value to keep. */
export function DifferenceTable({ names, differences, sideOf, onChoose }: DifferenceTableProps) {
  if (differences.length === 0) return <p className="text-body">Both hold the same in every field.</p>;
  return (
    <Table label="Values to keep" className="-mx-5">
      <thead>
        <tr>
          <Th className="pl-5">Field</Th>
          <Th>{names[0]}</Th>
          <Th className="pr-5">{names[1]}</Th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ key, label, values }) => (
          <tr key={key} className="align-top">
            <Td className="py-1.5 pl-5 font-medium">{label}</Td>
            {([0, 1] as const).map((side) => (
              <Td key={side} className="max-w-80 py-0.5 wrap-anywhere">
                <Value
                  field={{ key, label }}
                  value={values[side]}
                  checked={sideOf(key, values) === side}
                  onChoose={() => onChoose(key, side)}
                />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type ValueProps = {
  field: { key: string; label: string };
  value: string;
  checked: boolean;
  onChoose: () => void;
};

/** Both radios of a row are one group, so the arrow keys go from one value to the other. */
function Value({ field, value, checked, onChoose }: ValueProps) {
  return (
    <ChoiceLabel label={value || <span className="text-muted">empty</span>}>
      <RadioTarget
        name={`keep-${field.key}`}
        aria-label={`${field.label}: ${value || "empty"}`}
        checked={checked}
        onChange={onChoose}
      />
    </ChoiceLabel>
  );
}
