"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { useToast } from "@/components/ui/Toast";
import { addLocationAction, renameLocationAction } from "@/lib/company/actions";
import type { ActionResult } from "@/lib/failure";

type Location = { id: number; name: string };

/** The places that the company works from, as users choose them. */
export function Locations({ locations }: { locations: Location[] }) {
  const [open, setOpen] = useState<Location | "new" | null>(null);
  return (
    <section className="flex flex-col gap-2">
      <SectionHeading
        actions={
          <Button icon={<Plus aria-hidden size={16} />} onClick={() => setOpen("new")}>
            Add location
          </Button>
        }
      >
        Locations
      </SectionHeading>
      <ul className="divide-y divide-rule border-y border-rule">
        {locations.map((location) => (
          <li key={location.id} className="flex min-h-11 items-center gap-2">
            <span className="mr-auto">{location.name}</span>
            <Button variant="quiet" aria-label={`Rename ${location.name}`} onClick={() => setOpen(location)}>
              Rename
            </Button>
          </li>
        ))}
      </ul>
      {open && <LocationDrawer location={open === "new" ? undefined : open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function LocationDrawer({ location, onClose }: { location?: Location; onClose: () => void }) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft({ name: location?.name ?? "" });
  const saving = useSave(saveLocation, () => {
    toast.show(`Saved ${draft.name}.`);
    onClose();
  });
  return (
    <EditDrawer
      title={location ? `Rename ${location.name}` : "Add location"}
      submitLabel={location ? "Save" : "Add location"}
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save({ locationId: location?.id, ...draft })}
    >
      <TextField
        label="Location name"
        required
        value={draft.name}
        onValueChange={set("name")}
        {...saving.field("name")}
      />
    </EditDrawer>
  );
}

type Save = { locationId?: number; name: string };

const saveLocation = ({ locationId, name }: Save): Promise<ActionResult<unknown>> =>
  locationId === undefined ? addLocationAction({ name }) : renameLocationAction({ name, locationId });
