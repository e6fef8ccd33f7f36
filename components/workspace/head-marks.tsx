import type { ReactNode } from "react";
import { Escalated } from "@/components/cases/Escalated";
import { AcceptedQuote } from "@/components/quotes/AcceptedQuote";
import { acceptedQuote } from "@/lib/quotes/accepted";
import type { Stored } from "@/lib/records/record";

/** What must be seen of a record before its facts, by type; nothing where there is no cause. */
const marks: Record<string, (record: Stored) => ReactNode> = {
  case: ({ values }) => values.escalated === true && <Escalated />,
  opportunity: ({ id }) => {
    const accepted = acceptedQuote(id);
    return accepted && <AcceptedQuote {...accepted} />;
  },
};

export const headMark = (record: Stored): ReactNode => marks[record.type]?.(record) || null;
