"use client";

import { useState } from "react";
import { SelectField } from "@/components/form/fields";
import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useUnsaved } from "@/components/ui/unsaved";
import { mergeStageAction } from "@/lib/pipelines/actions";
import type { ListedPipeline, ListedStage } from "@/lib/pipelines/listed";
import { kindNames } from "@/lib/pipelines/stage-kinds";
import { useFollowed } from "./use-followed";
import { dealsText, targetOptions, targetsOf } from "./words";

type RemoveStageProps = {
  stage: ListedStage;
  chosen: ListedPipeline;
  pipelines: ListedPipeline[];
  onRemoved: () => void;
};

/** Takes a stage away by merging it into another of its kind, after one question: it cannot be taken back. */
export function RemoveStage({ stage, chosen, pipelines, onRemoved }: RemoveStageProps) {
  const followed = useFollowed();
  const targets = targetsOf(stage, pipelines);
  const [intoId, setIntoId] = useState("");
  useUnsaved(intoId !== "");
  const into = targets.find((target) => String(target.stage.id) === intoId);
  const { save, pending, errors, field } = useSave(mergeStageAction, (operation) => {
    followed(`Merged ${stage.name} into ${into?.stage.name}.`, operation);
    onRemoved();
  });
  const kind = kindNames[stage.kind].toLowerCase();
  const isLast = !chosen.stages.some((each) => each.id !== stage.id && each.kind === stage.kind);
  if (isLast)
    return (
      <Part title="Remove" errors={errors}>
        <p className="text-second">{`${chosen.name} needs a stage that is ${kind}. To remove this one, add another first.`}</p>
      </Part>
    );
  return (
    <Part title="Remove" errors={errors}>
      <p className="text-second">
        {`${dealsText(stage.deals)} ${areOrIs(stage.deals)} in it. They, and those that were in it before, go over to another stage that is ${kind}, with their history and their time.`}
      </p>
      <SelectField
        label="Merge into"
        options={targetOptions(targets)}
        value={intoId}
        onValueChange={setIntoId}
        className="w-full"
        {...field("intoId")}
      />
      <ConfirmPopover
        trigger={
          <Button size={36} variant="danger" pending={pending} disabled={!into}>
            Merge stage
          </Button>
        }
        title={`Merge ${stage.name} into ${into?.stage.name}?`}
        description={`${dealsText(stage.deals)} ${stage.deals === 1 ? "moves" : "move"} there. This cannot be taken back.`}
        confirmLabel="Merge"
        confirmAction={() => save({ fromId: stage.id, intoId: Number(intoId) })}
      />
    </Part>
  );
}

const areOrIs = (count: number): string => (count === 1 ? "is" : "are");
