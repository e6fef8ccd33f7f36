"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import type { ListedPipeline, PipelinePage } from "@/lib/pipelines/listed";
import type { Reason } from "@/lib/pipelines/reasons";
import { LostReasons } from "./LostReasons";
import { NewPipelineDrawer } from "./NewPipelineDrawer";
import { PipelineDrawer } from "./PipelineDrawer";
import { PipelineLinks } from "./PipelineLinks";
import { StageDrawer } from "./StageDrawer";
import { StageList } from "./StageList";

type PipelineScreenProps = PipelinePage & { chosenId: number; reasons: Reason[] };

/** What the one drawer holds: a stage by its id, a new one, the chosen pipeline, or a new one. */
type Open = number | "new stage" | "pipeline" | "new pipeline" | null;

/** **Sales Pipeline**: the pipelines, the stages of the one that is chosen, and why deals are lost. */
export function PipelineScreen({ pipelines, requirable, chosenId, reasons }: PipelineScreenProps) {
  const [open, setOpen] = useState<Open>(null);
  const chosen = pipelines.find(({ id }) => id === chosenId) ?? pipelines[0]!;
  const close = () => setOpen(null);
  const edited = chosen.stages.find(({ id }) => id === open);
  return (
    <>
      <PageHeader
        title="Sales Pipeline"
        secondary={<Button onClick={() => setOpen("new pipeline")}>Create pipeline</Button>}
        primary={
          <Button variant="filled" icon={<Plus aria-hidden size={16} />} onClick={() => setOpen("new stage")}>
            Add stage
          </Button>
        }
      />
      <div className="max-w-200 px-5 pb-8">
        <p className="max-w-160 pb-4 text-body text-second">{about(pipelines)}</p>
        <PipelineLinks pipelines={pipelines} chosen={chosen} onEdit={() => setOpen("pipeline")} />
        <StageList key={chosen.id} pipeline={chosen} onEdit={setOpen} />
        <LostReasons reasons={reasons} />
      </div>
      {(edited || open === "new stage") && (
        <StageDrawer key={open} stage={edited} {...{ chosen, pipelines, requirable }} onClose={close} />
      )}
      {open === "pipeline" && <PipelineDrawer {...{ chosen, pipelines }} onClose={close} />}
      {open === "new pipeline" && <NewPipelineDrawer pipelines={pipelines} onClose={close} />}
    </>
  );
}

const about = (pipelines: ListedPipeline[]): string =>
  pipelines.length > 1
    ? `The steps that deals take from first talk to won or lost. New deals begin in ${pipelines[0]!.name}, unless another pipeline is chosen.`
    : "The steps that deals take from first talk to won or lost.";
