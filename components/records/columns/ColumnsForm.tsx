"use client";

import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { Skeleton } from "@/components/ui/Skeleton";
import { useFilterFields } from "../useFilterFields";
import { ChosenColumn } from "./ChosenColumn";
import { keptOf, useColumns } from "./ColumnsProvider";

/** The chosen columns in their order, and under them every other field of the type. Each change shows at once. */
export function ColumnsForm({ type }: { type: string }) {
  const { columns, change } = useColumns();
  const { answer, failure, retry } = useFilterFields(type);
  if (failure)
    return (
      <Banner tone="bad" onRetry={retry}>
        Couldn't load the fields.
      </Banner>
    );
  if (!answer) return <Skeleton className="h-80" />;
  const { fields } = answer;
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  const others = fields.filter(({ key }) => !columns.some((column) => column.key === key));
  return (
    <>
      <p className="mb-2 text-meta text-muted max-md:hidden">
        Drag a column by its head, or move it here with <kbd>Alt</kbd> and an arrow key. Widths are in pixels.
      </p>
      <ol aria-label="Shown columns">
        {columns.map(({ key }, at) => (
          <ChosenColumn key={key} column={key} label={labels.get(key) ?? ""} at={at} />
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-meta font-semibold text-ink">Not shown</h3>
          <ul>
            {others.map(({ key, label }) => (
              <li key={key}>
                <Checkbox
                  label={label}
                  checked={false}
                  onChange={() => change([...keptOf(columns), { key, label }], `${label} is shown`)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button className="mt-3" onClick={() => change(null, "The columns are as they were at first")}>
        Reset columns
      </Button>
    </>
  );
}
