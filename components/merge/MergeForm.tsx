"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { SaveBar } from "@/components/form/SaveBar";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button, ButtonLink } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { useToast } from "@/components/ui/Toast";
import { mergeRecordsAction } from "@/lib/merge/actions";
import { afterMerge } from "@/lib/merge/address";
import type { Comparison, Side } from "@/lib/merge/compare";
import { Differences } from "./Differences";
import type { MergeType } from "./merge-type";

type MergeFormProps = {
  type: MergeType;
  comparison: Comparison;
  /** What the inbox's address asks, if it was begun there. */
  inbox: string | null;
};

/** The second step of a merge: which record stays, and which values it has then. */
export function MergeForm({ type, comparison, inbox }: MergeFormProps) {
  const { sides, differences, agreed } = comparison;
  const [kept, setKept] = useState<0 | 1>(0);
  const [chosen, setChosen] = useState<Record<string, 0 | 1>>({});
  const router = useRouter();
  const { show } = useToast();
  const [survivor, loser] = kept === 0 ? sides : ([sides[1], sides[0]] as const);
  const goesTo = (id: number) => afterMerge(type.path, id, inbox);
  const saving = useSave(mergeRecordsAction, () => {
    show(`Merged ${loser.name} into ${survivor.name}.`);
    router.push(goesTo(survivor.id));
  });
  /** What nobody chose yet is the survivor's, or the only one that there is. */
  const sideOf = (key: string, values: readonly [string, string]): 0 | 1 =>
    chosen[key] ?? (values[kept] ? kept : kept === 0 ? 1 : 0);
  const merge = () => {
    const take = differences.filter(({ key, values }) => sideOf(key, values) !== kept).map(({ key }) => key);
    const versions = { survivor: survivor.version, loser: loser.version };
    saving.save({ type: type.name, survivorId: survivor.id, loserId: loser.id, take, versions });
  };
  const faults = useMemo(
    () => [...saving.errors, ...Object.values(saving.failure?.fields ?? {}).map((message) => ({ message }))],
    [saving.failure, saving.errors],
  );
  return (
    <SaveForm onSave={merge} aria-label="Merge" className="flex flex-1 flex-col">
      <div className="flex flex-1 flex-col gap-5 px-5 py-5">
        <FormErrors errors={faults} title="Nothing was merged" />
        <RadioGroup
          legend={`Which ${type.one} stays?`}
          name="survivor"
          value={String(kept)}
          onValueChange={(value) => setKept(value === "1" ? 1 : 0)}
          options={sides.map((side, at) => ({
            value: String(at),
            label: side.name,
            description: about(side),
          }))}
        />
        <Differences
          names={[sides[0].name, sides[1].name]}
          {...{ differences, sideOf }}
          onChoose={(key, side) => setChosen((last) => ({ ...last, [key]: side }))}
        />
        <p className="max-w-160 text-body text-second">
          {agreed > 0 && `${agreed === 1 ? "1 field is" : `${agreed} fields are`} the same in both. `}
          Everything that belongs to {loser.name} moves to {survivor.name}, and the address of {loser.name}{" "}
          leads there. For 60 days <b className="font-semibold">Unmerge</b> takes it back.
        </p>
      </div>
      <SaveBar>
        <Button type="submit" variant="filled" size={36} pending={saving.pending}>
          Merge
        </Button>
        <ButtonLink href={goesTo(survivor.id)} variant="quiet" size={36}>
          Cancel
        </ButtonLink>
      </SaveBar>
    </SaveForm>
  );
}

const about = ({ createdAt, holds }: Side) => `Created ${createdAt}${holds && ` · ${holds}`}`;
