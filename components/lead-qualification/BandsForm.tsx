"use client";

import { useState } from "react";
import { LeaveGuard } from "@/components/form/LeaveGuard";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { NumberInput } from "@/components/ui/NumberInput";
import { saveBandsAction } from "@/lib/leads/qualification-actions";
import { bestPoints, type Question, type ScoreBands, scoreOf } from "@/lib/leads/scoring";
import { useScored } from "./use-scored";

type BandsFormProps = { questions: readonly Question[]; bands: ScoreBands };

/** From how many points on a lead has each score, and what the best answers come to. */
export function BandsForm({ questions, bands }: BandsFormProps) {
  const [draft, setDraft] = useState<readonly (number | null)[]>(bands);
  const tell = useScored();
  const { save, pending, errors, field } = useSave(saveBandsAction, (operation) =>
    tell("Saved the scores.", operation),
  );
  const dirty = draft.join() !== bands.join();
  const best = bestPoints(questions);
  const reached = scoreOf(
    best,
    draft.filter((from) => from !== null),
  );
  return (
    <SaveForm
      onSave={() => !pending && save({ bands: [...draft] })}
      aria-label="Scores"
      className="flex flex-col items-start gap-3"
    >
      <LeaveGuard dirty={dirty} />
      <FormErrors errors={errors} />
      <p className="text-body text-second">
        A lead has a score from so many points on; below the first it has 0.
      </p>
      <div className="flex flex-wrap gap-3">
        {draft.map((points, at) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: a score is its place
            key={at}
            label={`Score ${at + 1} from`}
            className="w-28"
            {...field(`bands.${at}`)}
          >
            <NumberInput value={points} onValueChange={(typed) => setDraft(draft.with(at, typed))} />
          </Field>
        ))}
      </div>
      <p role="status" className="text-table text-ink">
        All best answers: {best} {best === 1 ? "point" : "points"} → score {reached}
      </p>
      <Button type="submit" size={36} pending={pending} aria-disabled={!dirty}>
        Save scores
      </Button>
    </SaveForm>
  );
}
