"use client";

import { useState } from "react";
import { EmptyState } from "@/components/ui/EmptyState";
import { NameButton } from "@/components/ui/NameButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { availabilityLabel } from "@/lib/availability/availability";
import { type Entry, kindLabels } from "@/lib/interactions/interaction";
import type { ManagedMacro } from "@/lib/macros/macro";
import { MacroEditor } from "./MacroEditor";

type MacrosPageProps = { macros: ManagedMacro[]; mayShare: boolean };

/** The page Macros: the list stays in place, editing happens in one drawer. */
export function MacrosPage({ macros, mayShare }: MacrosPageProps) {
  const [edited, setEdited] = useState<ManagedMacro | null>(null);
  return (
    <>
      <PageHeader title="Macros" aside={macros.length || null} />
      {macros.length > 0 ? (
        <MacroTable macros={macros} onEdit={setEdited} />
      ) : (
        <EmptyState title="No macros yet.">
          A macro fills in the form of a case in one go. Fill in a new case, or open one, and choose Macros,
          Create Macro.
        </EmptyState>
      )}
      {edited && <MacroEditor macro={edited} mayShare={mayShare} onClose={() => setEdited(null)} />}
    </>
  );
}

function MacroTable({ macros, onEdit }: { macros: ManagedMacro[]; onEdit: (macro: ManagedMacro) => void }) {
  return (
    <Table label="Macros">
      <thead>
        <tr>
          <Th className="pl-5">Name</Th>
          <Th>Description</Th>
          <Th>Fills in</Th>
          <Th>Writes</Th>
          <Th className="whitespace-nowrap">Available To</Th>
          <Th className="pr-5">Owner</Th>
        </tr>
      </thead>
      <tbody>
        {macros.map((macro) => (
          <Tr key={macro.id}>
            <Td className="min-w-40 py-1.5 pl-5 wrap-anywhere">
              <NameButton onClick={() => onEdit(macro)}>{macro.name}</NameButton>
            </Td>
            <Td className="min-w-48 py-1.5 text-second">{macro.description}</Td>
            <Td className="min-w-40 py-1.5 text-second">{fieldsOf(macro)}</Td>
            <Td className="whitespace-nowrap text-second">{writtenBy(macro.entries)}</Td>
            <Td className="whitespace-nowrap text-second">{availabilityLabel(macro.shared)}</Td>
            <Td className="pr-5 whitespace-nowrap text-second">{macro.mine ? "Me" : macro.owner}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const fieldsOf = ({ parts }: ManagedMacro) => parts.map(({ label }) => label).join(", ") || "–";

const writtenBy = (entries: readonly Entry[]) =>
  entries.map(({ kind }) => kindLabels[kind]).join(", ") || "–";
