import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/buttonClass";

/** A button that fetches a file: no page of ours, so the browser goes there itself. */
export const ButtonAnchor = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} download className={buttonClass("neutral", 32, "gap-1.5 max-w-full")}>
    <Download aria-hidden size={16} strokeWidth={1.5} />
    <span className="truncate">{children}</span>
  </a>
);
