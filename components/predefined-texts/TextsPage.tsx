"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { NameButton } from "@/components/ui/NameButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { availabilityLabel } from "@/lib/availability/availability";
import type { ManagedText } from "@/lib/predefined-texts/text";
import { CreateText } from "./CreateText";
import { TextEditor } from "./TextEditor";

type TextsPageProps = { texts: ManagedText[]; mayShare: boolean; readOnly: boolean };

/** The page Predefined text: the list stays in place, editing happens in one drawer. */
export function TextsPage({ texts, mayShare, readOnly }: TextsPageProps) {
  const [edited, setEdited] = useState<ManagedText | "new" | null>(null);
  const close = () => setEdited(null);
  const create = !readOnly && (
    <Button
      variant="filled"
      icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
      onClick={() => setEdited("new")}
    >
      Create Predefined Text
    </Button>
  );
  return (
    <>
      <PageHeader title="Predefined text" aside={texts.length || null} primary={texts.length > 0 && create} />
      {texts.length > 0 ? (
        <TextTable texts={texts} onEdit={setEdited} />
      ) : (
        <EmptyState title="No predefined text yet." action={create}>
          What you write again and again is kept here once. Type / in any text to insert it, with names and
          numbers filled in.
        </EmptyState>
      )}
      {edited === "new" && <CreateText onClose={close} />}
      {edited && edited !== "new" && <TextEditor text={edited} mayShare={mayShare} onClose={close} />}
    </>
  );
}

function TextTable({ texts, onEdit }: { texts: ManagedText[]; onEdit: (text: ManagedText) => void }) {
  return (
    <Table label="Predefined text">
      <thead>
        <tr>
          <Th className="pl-5">Name</Th>
          <Th>Text</Th>
          <Th className="whitespace-nowrap">Available To</Th>
          <Th className="pr-5">Owner</Th>
        </tr>
      </thead>
      <tbody>
        {texts.map((text) => (
          <Tr key={text.id}>
            <Td className="min-w-40 py-1.5 pl-5 wrap-anywhere">
              <NameButton onClick={() => onEdit(text)}>{text.name}</NameButton>
            </Td>
            <Td className="min-w-60 py-1.5 text-second">{text.excerpt}</Td>
            <Td className="whitespace-nowrap text-second">{availabilityLabel(text.shared)}</Td>
            <Td className="pr-5 whitespace-nowrap text-second">{text.mine ? "Me" : text.owner}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
