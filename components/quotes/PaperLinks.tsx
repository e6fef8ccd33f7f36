import { Eye } from "lucide-react";
import { ButtonLink } from "@/components/ui/Button";
import { DownloadPdf } from "./DownloadPdf";

/** The quote as the customer will see it, and as PDF. */
export function PaperLinks({ id, unprinted }: { id: number; unprinted: string }) {
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/quotes/preview/${id}`} icon={<Eye aria-hidden size={16} strokeWidth={1.5} />}>
          Preview
        </ButtonLink>
        <DownloadPdf href={`/api/quotes/${id}`} />
      </div>
      {unprinted && (
        <p className="text-meta text-second">
          The PDF has no letters for {unprinted} and draws empty boxes instead. The page shows them.
        </p>
      )}
    </>
  );
}
