import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/buttonClass";

/** **Download PDF**: a plain link, which works without scripts. */
export const DownloadPdf = ({ href, className = "" }: { href: string; className?: string }) => (
  <a href={href} download className={buttonClass("neutral", 32, `gap-1.5 ${className}`)}>
    <Download aria-hidden size={16} strokeWidth={1.5} />
    Download PDF
  </a>
);
