"use client";

import { useRef } from "react";
import { useOrder } from "@/components/form/use-order";
import { DragList } from "@/components/ui/DragList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { StatusGlyph } from "@/components/ui/StatusGlyph";
import { orderStatusesAction } from "@/lib/cases/status-actions";
import { categoryNames, type StatusCategory } from "@/lib/cases/status-categories";
import type { CaseStatus } from "@/lib/cases/statuses";
import { StatusRow } from "./StatusRow";

type CategoryListProps = {
  teamId: number | null;
  category: StatusCategory;
  statuses: CaseStatus[];
  /** Whether it can be changed here. */
  own: boolean;
};

/** The statuses of one category in their order, as people choose from them. */
export function CategoryList({ teamId, category, statuses, own }: CategoryListProps) {
  const { shown, order } = useOrder(statuses, (statusIds) => orderStatusesAction({ teamId, statusIds }));
  const renamedTo = useRef<string | null>(null);
  const label = `${categoryNames[category]} statuses`;
  return (
    <section aria-label={label} className="mb-3">
      <SectionHeading level={3}>
        <span className="inline-flex items-center gap-2">
          <StatusGlyph shape={category} />
          {categoryNames[category]}
        </span>
      </SectionHeading>
      {own ? (
        <DragList label={label} items={shown} onOrder={order}>
          {(status, at) => (
            <StatusRow {...{ teamId, status, at }} siblings={shown} onOrder={order} renamedTo={renamedTo} />
          )}
        </DragList>
      ) : (
        <ul aria-label={label} className="text-table">
          {statuses.map(({ id, name }) => (
            <li key={id} className="border-t border-rule py-2 pl-6">
              {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
