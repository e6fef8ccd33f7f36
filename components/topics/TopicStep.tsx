import type { ReactNode } from "react";
import { SectionHeading } from "@/components/ui/SectionHeading";

/** One of the three steps of the drawer. */
export function TopicStep({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      data-step
      aria-label={title}
      className="flex flex-col gap-3 border-rule not-first:border-t not-first:pt-4"
    >
      <SectionHeading level={3}>{title}</SectionHeading>
      {children}
    </section>
  );
}
