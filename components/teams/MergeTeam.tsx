"use client";

import { useState } from "react";
import { SelectField } from "@/components/form/fields";
import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { useUnsaved } from "@/components/ui/unsaved";
import { mergeTeamsAction } from "@/lib/teams/actions";
import type { Team } from "@/lib/teams/teams";

/** Merges a team into another, after one question: it cannot be taken back. */
export function MergeTeam({ team, teams, onMerged }: { team: Team; teams: Team[]; onMerged: () => void }) {
  const toast = useToast();
  const [intoId, setIntoId] = useState("");
  useUnsaved(intoId !== "");
  const into = teams.find(({ id }) => String(id) === intoId);
  const { save, pending, errors, field } = useSave(mergeTeamsAction, () => {
    toast.show(`Merged ${team.name} into ${into?.name}.`);
    onMerged();
  });
  const others = teams.filter(({ id }) => id !== team.id);
  return (
    <Part title="Merge" errors={errors}>
      <p className="text-second">Its people and records move to the other team, and this one is gone.</p>
      <SelectField
        label="Merge into"
        options={others.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={intoId}
        onValueChange={setIntoId}
        className="w-full"
        {...field("intoId")}
      />
      <ConfirmPopover
        trigger={
          <Button size={36} variant="danger" pending={pending} disabled={!into}>
            Merge team
          </Button>
        }
        title={`Merge ${team.name} into ${into?.name}?`}
        description="This cannot be taken back."
        confirmLabel="Merge"
        confirmAction={() => save({ fromId: team.id, intoId: Number(intoId) })}
      />
    </Part>
  );
}
