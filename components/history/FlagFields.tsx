import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/Checkbox";
import { cx } from "@/components/ui/cx";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";

export type FlagDraft = { flagged: boolean /** `YYYY-MM-DD`, or empty. */; flagEndsOn: string };

type FlagFieldsProps = {
  draft: FlagDraft;
  onChange: (flag: FlagDraft) => void;
  end: { id: string; error?: string };
  className?: string;
  /** The buttons of the form. */
  children: ReactNode;
};

/** Flags a note, until a day if one is given; the form's buttons stand in the same row. */
export function FlagFields({ draft, onChange, end, className, children }: FlagFieldsProps) {
  const { flagged, flagEndsOn } = draft;
  return (
    <div className={cx("flex flex-wrap items-end gap-x-3 gap-y-1", className)}>
      {flagged && (
        <Field label="Flag until" description="Empty: until it is taken away." {...end} className="w-full">
          <DateInput
            value={flagEndsOn}
            onChange={({ target }) => onChange({ flagged, flagEndsOn: target.value })}
          />
        </Field>
      )}
      <Checkbox
        label="Flag"
        checked={flagged}
        onChange={({ target }) => onChange({ flagged: target.checked, flagEndsOn })}
        className="mr-auto self-center"
      />
      {children}
    </div>
  );
}
