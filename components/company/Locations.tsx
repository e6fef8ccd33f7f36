"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { HoursPart } from "@/components/clocks/HoursPart";
import { hoursForm, worksOf } from "@/components/clocks/hours-form";
import { bindTo } from "@/components/form/bind-to";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { useToast } from "@/components/ui/Toast";
import { hoursText } from "@/lib/clocks/hours-words";
import { addLocationAction, changeLocationAction } from "@/lib/company/actions";
import type { Location } from "@/lib/company/locations";
import type { ActionResult } from "@/lib/failure";

type LocationsProps = {
  locations: Location[];
  /** The company's, which the hours of a new location begin with. */
  timeZone: string;
};

/** The places that the company works from, as users choose them, and when people work there. */
export function Locations({ locations, timeZone }: LocationsProps) {
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
          <li key={location.id} className="flex min-h-11 items-center gap-2 py-1">
            <div className="mr-auto min-w-0">
              {location.name}
              <p className="text-meta text-muted">{hoursText(location.hours)}</p>
            </div>
            <Button variant="quiet" aria-label={`Edit ${location.name}`} onClick={() => setOpen(location)}>
              Edit
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <LocationDrawer
          location={open === "new" ? undefined : open}
          timeZone={timeZone}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

type LocationDrawerProps = { location?: Location; timeZone: string; onClose: () => void };

function LocationDrawer({ location, timeZone, onClose }: LocationDrawerProps) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft({
    name: location?.name ?? "",
    works: hoursForm({ hours: location?.hours ?? null, hoursOfId: null }, timeZone),
  });
  const saving = useSave(saveLocation, () => {
    toast.show(`Saved ${draft.name}.`);
    onClose();
  });
  const bind = bindTo({ draft, set }, saving);
  return (
    <EditDrawer
      title={location ? `Edit ${location.name}` : "Add location"}
      submitLabel={location ? "Save" : "Add location"}
      {...{ dirty, saving, onClose }}
      onSubmit={() =>
        saving.save({ locationId: location?.id, name: draft.name, hours: worksOf(draft.works).hours })
      }
    >
      <TextField label="Location name" required {...bind("name")} />
      <HoursPart form={draft.works} onChange={set("works")} field={saving.field} />
    </EditDrawer>
  );
}

type Save = Pick<Location, "name" | "hours"> & { locationId?: number };

const saveLocation = ({ locationId, ...input }: Save): Promise<ActionResult<unknown>> =>
  locationId === undefined ? addLocationAction(input) : changeLocationAction({ ...input, locationId });
