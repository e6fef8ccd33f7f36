import type { ReactNode } from "react";
import { type FormError, FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";

type PartProps = { title: string; errors?: readonly FormError[]; children: ReactNode };

/** One part of a drawer or page that saves by itself. */
export function Part({ title, errors, children }: PartProps) {
  return (
    <section className="mt-6 flex flex-col items-start gap-2 border-t border-rule pt-4">
      <SectionHeading level={3}>{title}</SectionHeading>
      {errors && <FormErrors errors={errors} title="Nothing was changed" />}
      {children}
    </section>
  );
}
