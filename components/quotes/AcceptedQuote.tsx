import { CircleCheck } from "lucide-react";
import { Chip } from "@/components/ui/Chip";

type AcceptedQuoteProps = { name: string; answer: string };

/** Says of an opportunity, wherever it is drawn, that its customer accepted a quote: by a sign and a word. */
export const AcceptedQuote = ({ name, answer }: AcceptedQuoteProps) => (
  <span title={answer}>
    <Chip tone="ok" icon={<CircleCheck aria-hidden size={14} strokeWidth={1.5} />}>
      Quote {name} accepted
    </Chip>
  </span>
);
