import type { ReactNode } from "react";
import { Escalated } from "@/components/cases/Escalated";
import { AcceptedQuote } from "@/components/quotes/AcceptedQuote";
import type { Viewer } from "@/lib/access/viewer";
import { acceptedQuote } from "@/lib/quotes/accepted";
import type { Stored } from "@/lib/records/record";

/** What must be seen of a record before its facts, by type; nothing where there is no cause. */
const marks: Record<string, (record: Stored, viewer: Viewer) => ReactNode> = {
  case: ({ values }) => values.escalated === true && <Escalated />,
  opportunity: ({ id }, viewer) => {
    const accepted = acceptedQuote(viewer, id);
    return accepted && <AcceptedQuote {...accepted} />;
  },
};

export const headMark = (viewer: Viewer, record: Stored): ReactNode =>
  marks[record.type]?.(record, viewer) || null;
