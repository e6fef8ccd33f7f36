"use client";

import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { CaseView, type Side } from "./CaseView";
import { PaneSkeleton } from "./PaneSkeleton";
import type { useInbox } from "./use-inbox";

type CasePartProps = { inbox: ReturnType<typeof useInbox>; me: number; side: Side };

/** The open case; or why there is none to see. */
export function CasePart({ inbox, me, side }: CasePartProps) {
  const { address, list, pane, failed, renewPane, row, resolving } = inbox;
  const { caseId } = address;
  if (caseId === null) return list.rows.length > 0 && <Unopened />;
  if (failed && !pane) return <Unread onRetry={() => renewPane([caseId])} onBack={inbox.back} />;
  if (!pane) return <PaneSkeleton subject={row?.subject} />;
  return (
    <CaseView
      // Another case has drafts, filters and open lists of its own.
      key={pane.id}
      pane={pane}
      me={me}
      side={side}
      conversation={inbox.conversation}
      entered={inbox.entered === pane.id}
      onEnter={() => inbox.setEntered(pane.id)}
      choosing={inbox.choosing}
      onChoosing={inbox.setChoosing}
      onBack={inbox.back}
      onLeave={inbox.leave}
      onChanged={() => inbox.changed([pane.id])}
      resolving={resolving.pending}
      unresolved={resolving.failure?.of === pane.id ? resolving.failure.why : null}
      onResolve={(confirmed) => resolving.run(pane, confirmed)}
    />
  );
}

const Unread = ({ onRetry, onBack }: { onRetry: () => void; onBack: () => void }) => (
  <div className="flex flex-1 flex-col items-start gap-3 p-5">
    <Button size={36} onClick={onBack} className="md:hidden">
      Back to the list
    </Button>
    <Banner tone="bad" className="w-full" onRetry={onRetry}>
      This case could not be read. It may not be there any more.
    </Banner>
  </div>
);

const Unopened = () => (
  <p className="m-auto px-5 text-body text-second">Choose a case, or press J for the first of them.</p>
);
