"use client";

import { SelectField } from "@/components/form/fields";
import { Part } from "@/components/form/Part";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useUnsaved } from "@/components/ui/unsaved";
import { removePipelineAction } from "@/lib/pipelines/actions";
import type { ListedPipeline } from "@/lib/pipelines/listed";
import { useFollowed } from "./use-followed";
import { dealsText, type Placed, targetOptions, targetsOf } from "./words";

type RemovePipelineProps = { chosen: ListedPipeline; others: ListedPipeline[]; onRemoved: () => void };

/** Takes a pipeline away: asks, stage by stage, or for all by the pipeline, where its deals go. */
export function RemovePipeline({ chosen, others, onRemoved }: RemovePipelineProps) {
  const followed = useFollowed();
  const { draft: into, setDraft: setInto, dirty } = useDraft(intoPipeline(chosen, others[0]!));
  useUnsaved(dirty);
  const { save, pending, errors } = useSave(removePipelineAction, (operation) => {
    followed(`Removed ${chosen.name}.`, operation);
    onRemoved();
  });
  const choose = (otherId: string) =>
    setInto(intoPipeline(chosen, others.find(({ id }) => String(id) === otherId)!));
  const merges = chosen.stages.map(({ id }) => ({ fromId: id, intoId: into[id] ?? 0 }));
  const deals = chosen.stages.reduce((sum, stage) => sum + stage.deals, 0);
  return (
    <Part title="Remove" errors={errors}>
      <p className="text-second">
        Its deals go to stages of another pipeline first. They keep their history and their time.
      </p>
      {others.length > 1 && (
        <SelectField
          label="All deals go to"
          options={others.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={pipelineOf(into, others)}
          onValueChange={choose}
          placeholder="Several pipelines"
          className="w-full"
        />
      )}
      {chosen.stages.map((stage) => (
        <SelectField
          key={stage.id}
          label={`${stage.name} (${dealsText(stage.deals)}) becomes`}
          options={targetOptions(targetsOf(stage, others))}
          value={String(into[stage.id])}
          onValueChange={(id) => setInto((last) => ({ ...last, [stage.id]: Number(id) }))}
          className="w-full"
        />
      ))}
      <ConfirmPopover
        trigger={
          <Button size={36} variant="danger" pending={pending}>
            Remove pipeline
          </Button>
        }
        title={`Remove ${chosen.name}?`}
        description={`${dealsText(deals)} ${deals === 1 ? "goes" : "go"} to the stages that you chose. This cannot be taken back.`}
        confirmLabel="Remove"
        confirmAction={() => save({ id: chosen.id, merges })}
      />
    </Part>
  );
}

type Into = Record<number, number>;

/** To each stage the one of the same name there, else the last of its kind. */
const intoPipeline = ({ stages }: ListedPipeline, other: ListedPipeline): Into =>
  Object.fromEntries(
    stages.map((stage) => {
      const targets = targetsOf(stage, [other]);
      const isNamesake = (target: Placed) => target.stage.name === stage.name;
      return [stage.id, (targets.find(isNamesake) ?? targets.at(-1))!.stage.id];
    }),
  );

/** The pipeline that all of them go to; nothing where they are several. */
function pipelineOf(into: Into, others: readonly ListedPipeline[]): string {
  const ids = new Set(Object.values(into));
  const whole = others.find(({ stages }) => [...ids].every((id) => stages.some((stage) => stage.id === id)));
  return whole ? String(whole.id) : "";
}
