"use client";

import { useOptimistic, useRef, useTransition } from "react";
import { DragList } from "@/components/ui/DragList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { StatusGlyph } from "@/components/ui/StatusGlyph";
import { useToast } from "@/components/ui/Toast";
import { orderStatusesAction } from "@/lib/cases/status-actions";
import { categoryNames, type StatusCategory } from "@/lib/cases/status-categories";
import type { CaseStatus } from "@/lib/cases/statuses";
import { failureOf } from "@/lib/failure";
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
  const [shown, show] = useOptimistic(statuses);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const renamedTo = useRef<string | null>(null);
  const order = (statusIds: number[]) =>
    startTransition(async () => {
      show(statusIds.map((id) => statuses.find((status) => status.id === id)!));
      const failure = failureOf(await orderStatusesAction({ teamId, statusIds }));
      if (failure) toast.show(`Couldn't save the order. ${failure.message}`);
    });
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
