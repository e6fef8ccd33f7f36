"use client";

import { useOrder } from "@/components/form/use-order";
import { DragList } from "@/components/ui/DragList";
import { PageHeader } from "@/components/ui/PageHeader";
import type { Priority } from "@/lib/cases/priorities";
import { orderPrioritiesAction } from "@/lib/cases/priority-actions";
import { CreatePriority } from "./CreatePriority";
import { PriorityRow } from "./PriorityRow";

/** **Case Priorities**: the list in its order, each changed where it stands. */
export function PrioritiesScreen({ priorities }: { priorities: Priority[] }) {
  const { shown, order } = useOrder(priorities, (ids) => orderPrioritiesAction({ ids }));
  return (
    <>
      <PageHeader title="Case Priorities" aside={priorities.length} />
      <p className="max-w-160 px-5 pb-4 text-body text-second">
        The most pressing first. New cases have the default one until somebody chooses another.
      </p>
      <div className="max-w-200 px-5 pb-8">
        <DragList label="Case Priorities" items={shown} onOrder={order}>
          {(priority, at) => <PriorityRow {...{ priority, at }} all={shown} onOrder={order} />}
        </DragList>
        <CreatePriority />
      </div>
    </>
  );
}
