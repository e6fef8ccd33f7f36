"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { type Failure, failureOf } from "@/lib/failure";
import { deleteTopicAction } from "@/lib/topics/actions";
import type { Topic } from "@/lib/topics/topics";

/** The last section of the drawer: a topic that was never used can go, any other says why it stays. */
export function DeleteTopic({ topic: { id, name }, onDeleted }: { topic: Topic; onDeleted: () => void }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const toast = useToast();

  async function remove() {
    const refused = failureOf(await attempt(deleteTopicAction({ id })));
    setFailure(refused);
    if (refused) return;
    toast.show(`Deleted ${name}.`);
    onDeleted();
  }

  return (
    <section aria-label="Delete" className="flex flex-col items-start mt-6 gap-2 border-rule border-t pt-4">
      {failure && (
        <div ref={intoView} className="w-full">
          <Banner tone="bad">{failure.message}</Banner>
        </div>
      )}
      <ConfirmPopover
        trigger={<Button>Delete topic</Button>}
        title={`Delete ${name}?`}
        description="Only a topic that was never used can be deleted."
        confirmLabel="Delete"
        confirmAction={remove}
      />
    </section>
  );
}

const intoView = (node: HTMLElement | null) => node?.scrollIntoView({ block: "nearest" });
