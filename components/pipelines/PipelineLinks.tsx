import { Pencil } from "lucide-react";
import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { IconButton } from "@/components/ui/IconButton";
import type { ListedPipeline } from "@/lib/pipelines/listed";

type PipelineLinksProps = { pipelines: ListedPipeline[]; chosen: ListedPipeline; onEdit: () => void };

/** The pipelines in their order, and the way into the chosen one. */
export function PipelineLinks({ pipelines, chosen, onEdit }: PipelineLinksProps) {
  return (
    <div className="flex flex-wrap items-center gap-1 pb-2">
      <ChoiceLinks label="Pipelines" className="-ml-2">
        {pipelines.map(({ id, name }) => (
          <ChoiceLink key={id} href={pipelineHref(id)} current={id === chosen.id}>
            {name}
          </ChoiceLink>
        ))}
      </ChoiceLinks>
      <IconButton variant="quiet" label={`Edit pipeline ${chosen.name}`} onClick={onEdit}>
        <Pencil aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
    </div>
  );
}

/** Where the stages of a pipeline are. */
export const pipelineHref = (id: number): string => `/admin/sales-pipeline?pipeline=${id}`;
