"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { TypeIcon } from "@/components/records/TypeIcon";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { NameButton } from "@/components/ui/NameButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { AdminType, TypesAdmin } from "@/lib/record-types/list-types";
import { TypeDrawer } from "./TypeDrawer";

type Props = TypesAdmin & { mayMakeFields: boolean };

/** **Record types**: those that admins made, and the one drawer in which they are made and related. */
export function RecordTypesScreen({ made, types, mayMakeFields }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const edited = made.find(({ name }) => `type ${name}` === open);
  const create = (
    <Button
      variant="filled"
      icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
      onClick={() => setOpen("new")}
    >
      Create record type
    </Button>
  );
  return (
    <>
      <PageHeader title="Record types" aside={made.length} primary={made.length > 0 && create} />
      {made.length === 0 ? (
        <EmptyState title="No record types of your own yet." action={create}>
          Keep what accounts, contacts and the others do not: vehicles, contracts, properties. A type of yours
          has a list, a workspace, search, permissions and an audit log as theirs.
        </EmptyState>
      ) : (
        <Table label="Record types">
          <thead>
            <tr>
              <Th className="pl-5">Type</Th>
              <Th>Address</Th>
              <Th numeric>Records</Th>
              <Th>Relations</Th>
              <Th className="pr-5">Fields</Th>
            </tr>
          </thead>
          <tbody>
            {made.map((type) => (
              <TypeRow
                key={type.name}
                {...{ type, mayMakeFields }}
                onEdit={() => setOpen(`type ${type.name}`)}
              />
            ))}
          </tbody>
        </Table>
      )}
      {(open === "new" || edited) && (
        <TypeDrawer key={open} type={edited} types={types} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

type TypeRowProps = { type: AdminType; mayMakeFields: boolean; onEdit: () => void };

function TypeRow({
  type: { name, many, path, icon, hidden, records, relations },
  mayMakeFields,
  onEdit,
}: TypeRowProps) {
  const shown = relations.filter((relation) => !relation.hidden);
  return (
    <Tr>
      <Td className="pl-5">
        <span className="flex items-center gap-2 text-second">
          <TypeIcon icon={icon} />
          <NameButton onClick={onEdit}>{many}</NameButton>
          {hidden && <Chip>Hidden</Chip>}
        </span>
      </Td>
      <Td className="text-second">/{path}</Td>
      <Td numeric>{records}</Td>
      <Td className="text-second">{shown.map(({ label }) => label).join(", ") || "–"}</Td>
      <Td className="pr-5">
        {mayMakeFields && !hidden && (
          <Link
            href={`/admin/fields?type=${name}`}
            aria-label={`Fields of ${many}`}
            className="inline-flex min-h-6 items-center rounded-chip text-link hover:underline max-md:min-h-11"
          >
            Fields
          </Link>
        )}
      </Td>
    </Tr>
  );
}
