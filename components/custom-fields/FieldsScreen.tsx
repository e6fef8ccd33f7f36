"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefreshWhile } from "@/components/live/useRefreshWhile";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import { Select } from "@/components/ui/Select";
import type { FieldsAdmin } from "@/lib/custom-fields/list-fields";
import { DragSections } from "./DragSections";
import { FieldDrawer } from "./FieldDrawer";
import { SectionDialog } from "./SectionDialog";
import { SectionRows } from "./SectionRows";
import { useArrangement } from "./use-arrangement";

/** **Fields** of a record type: its sections in the order of forms and Details, and the drawer that makes a field. */
export function FieldsScreen({ type, types, ...data }: FieldsAdmin) {
  const router = useRouter();
  const { sections, arrange } = useArrangement(type.name, data.sections);
  const [edited, setEdited] = useState<string | "new" | null>(null);
  const [adding, setAdding] = useState(false);
  const fields = sections.flatMap((section) => section.fields);
  useRefreshWhile(fields.some(({ progress }) => progress !== null));
  const field = fields.find(({ key }) => `field ${key}` === edited);
  const rows = { type: type.name, sections, arrange, onEdit: (key: string) => setEdited(`field ${key}`) };
  return (
    <>
      <PageHeader
        title="Fields"
        aside={type.many}
        secondary={
          <>
            <div className="w-44">
              <Select
                aria-label="Record type"
                options={types.map(({ name, many }) => ({ value: name, label: many }))}
                value={type.name}
                onValueChange={(name) => router.push(`/admin/fields?type=${name}`)}
              />
            </div>
            <Button size={36} onClick={() => setAdding(true)}>
              Add section
            </Button>
          </>
        }
        primary={
          <Button
            variant="filled"
            size={36}
            icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
            onClick={() => setEdited("new")}
          >
            Add field
          </Button>
        }
      />
      <DragSections {...rows}>
        <SectionRows {...rows} />
      </DragSections>
      {(edited === "new" || field) && (
        <FieldDrawer {...{ type, types, sections, field }} onClose={() => setEdited(null)} />
      )}
      <SectionDialog
        title="Add section"
        open={adding}
        taken={sections.map(({ title }) => title)}
        onClose={() => setAdding(false)}
        onName={(title) => arrange([...sections, { title, fields: [] }], `Added ${title}.`)}
      />
    </>
  );
}
