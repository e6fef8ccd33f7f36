import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading, type SectionHeadingProps } from "@/components/ui/SectionHeading";
import { SaveForm } from "./SaveForm";
import type { useSave } from "./use-save";

type AddFormProps = {
  title: string;
  level?: SectionHeadingProps["level"];
  saving: Pick<ReturnType<typeof useSave>, "pending" | "errors">;
  onSave: () => void;
  className?: string;
  /** The fields, in one row with the button. */
  children: ReactNode;
};

/** What adds a row to a list that stands beside it. */
export function AddForm({
  title,
  level,
  saving: { pending, errors },
  className,
  children,
  ...rest
}: AddFormProps) {
  return (
    <SaveForm aria-label={title} {...rest} className={cx("flex flex-col gap-3 border-rule", className)}>
      <SectionHeading level={level}>{title}</SectionHeading>
      <FormErrors errors={errors} />
      <div className="flex flex-wrap items-start gap-2">
        {children}
        <Button
          type="submit"
          size={36}
          pending={pending}
          icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
          className="md:mt-5"
        >
          Add
        </Button>
      </div>
    </SaveForm>
  );
}
