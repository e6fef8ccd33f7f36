import { TriangleAlert } from "lucide-react";
import { Chip } from "@/components/ui/Chip";

/** Says of a case, wherever it is drawn, that it is escalated: by a sign and a word. */
export function Escalated() {
  return (
    <Chip tone="bad" className="shrink-0" icon={<TriangleAlert aria-hidden size={14} strokeWidth={1.5} />}>
      Escalated
    </Chip>
  );
}
