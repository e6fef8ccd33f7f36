"use client";

import { Part } from "@/components/form/Part";
import { useOrder } from "@/components/form/use-order";
import { DragList } from "@/components/ui/DragList";
import type { FormError } from "@/components/ui/FormErrors";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { orderPipelinesAction } from "@/lib/pipelines/actions";
import type { ListedPipeline } from "@/lib/pipelines/listed";

const none: readonly FormError[] = [];

/** The pipelines in their order, saved at once. */
export function PipelineOrder({ pipelines }: { pipelines: ListedPipeline[] }) {
  const { shown, order } = useOrder(pipelines, (ids) => orderPipelinesAction({ ids }));
  return (
    <Part title="Order" errors={none}>
      <p className="text-second">New deals begin in the first.</p>
      <div className="w-full">
        <DragList label="Order of pipelines" items={shown} onOrder={order}>
          {({ name }, at) => (
            <>
              <span className="min-w-0 flex-1 truncate text-table">{name}</span>
              <MoveButtons name={name} ids={shown.map(({ id }) => id)} at={at} onOrder={order} />
            </>
          )}
        </DragList>
      </div>
    </Part>
  );
}
