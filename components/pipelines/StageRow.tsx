import { ColourMark } from "@/components/ui/ColourMark";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { NameButton } from "@/components/ui/NameButton";
import type { ListedStage } from "@/lib/pipelines/listed";
import { kindNames } from "@/lib/pipelines/stage-kinds";
import { dealsText } from "./words";

type StageRowProps = {
  stage: ListedStage;
  at: number;
  ids: readonly number[];
  onOrder: (ids: number[]) => void;
  onEdit: () => void;
};

/** One stage: what it says of the deals in it, how many they are, and its place. */
export function StageRow({ stage, at, ids, onOrder, onEdit }: StageRowProps) {
  const { name, colour, kind, probability, deals } = stage;
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 py-1.5 text-table">
      <span className="flex min-w-40 flex-1 flex-col gap-0.5">
        <span className="inline-flex min-w-0 items-center gap-2 wrap-anywhere">
          <ColourMark colour={colour} />
          <NameButton onClick={onEdit}>{name}</NameButton>
        </span>
        {moreOf(stage) && <span className="pl-5 text-meta text-second">{moreOf(stage)}</span>}
      </span>
      <span className="w-10 text-second">{kindNames[kind]}</span>
      <span className="w-12 text-right tabular-nums">{probability}%</span>
      <span className="w-20 text-right text-second tabular-nums max-md:w-auto max-md:pl-5">
        {dealsText(deals)}
      </span>
      <span className="ml-auto flex">
        <MoveButtons name={name} ids={ids} at={at} onOrder={onOrder} />
      </span>
    </div>
  );
}

/** What it asks of deals beside that, in words; nothing where it asks nothing. */
function moreOf({ rotsAfterDays, requires }: ListedStage): string {
  const rots = rotsAfterDays && `Rots after ${rotsAfterDays === 1 ? "1 day" : `${rotsAfterDays} days`}`;
  const fields = requires.length === 1 ? "1 field" : `${requires.length} fields`;
  return [rots, requires.length > 0 && `asks for ${fields}`].filter(Boolean).join(" · ");
}
