import { CircleCheck, CircleX } from "lucide-react";
import { Chip } from "@/components/ui/Chip";
import type { AcceptedQuote as Accepted } from "@/lib/quotes/accepted";

const icon = { "aria-hidden": true, size: 14, strokeWidth: 1.5 } as const;

/** Says in the head of an opportunity that its customer accepted a quote, and declined a newer version where they did. */
export const AcceptedQuote = ({ name, answer, declined }: Accepted) => (
  <span className="inline-flex flex-wrap gap-1.5">
    <span title={answer}>
      <Chip tone="ok" icon={<CircleCheck {...icon} />}>
        Quote {name} accepted
      </Chip>
    </span>
    {declined && (
      <span title={declined.answer}>
        <Chip tone="bad" icon={<CircleX {...icon} />}>
          Version {declined.version} declined
        </Chip>
      </span>
    )}
  </span>
);
