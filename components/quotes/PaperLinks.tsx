import { Download, Eye } from "lucide-react";
import { ButtonLink } from "@/components/ui/Button";
import { buttonClass } from "@/components/ui/buttonClass";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

/** The quote as the customer will see it, and as PDF. */
export function PaperLinks({ id, unprinted }: { id: number; unprinted: string }) {
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/quotes/preview/${id}`} icon={<Eye {...icon} />}>
          Preview
        </ButtonLink>
        <a href={`/api/quotes/${id}`} download className={buttonClass("neutral", 32, "gap-1.5")}>
          <Download {...icon} />
          Download PDF
        </a>
      </div>
      {unprinted && (
        <p className="text-meta text-second">
          The PDF has no letters for {unprinted} and draws empty boxes instead. The page shows them.
        </p>
      )}
    </>
  );
}
