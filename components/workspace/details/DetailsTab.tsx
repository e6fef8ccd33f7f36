"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { aboutRecord, WritingAbout } from "@/components/editor/writing-about";
import type { DetailField, Details } from "@/lib/records/details";
import { copiedFrom } from "./copied";
import { DetailRow } from "./DetailRow";
import { DetailSection } from "./DetailSection";
import { EditAll } from "./EditAll";
import { InlineEdit } from "./InlineEdit";
import { useClosedSections } from "./use-closed-sections";

type DetailsTabProps = {
  details: Details;
  mayEdit: boolean;
  /** The address asks for all fields to be edited. */
  editing: boolean;
  /** The address of Details without that. */
  href: string;
};

/** Every field of a record by section: read, edited one by one in place, or all together. */
export function DetailsTab({ details, mayEdit, editing, href }: DetailsTabProps) {
  const router = useRouter();
  const leave = () => router.replace(href, { scroll: false });
  return (
    <WritingAbout value={aboutRecord(details.id)}>
      {editing && mayEdit ? (
        <EditAll details={details} onDone={leave} />
      ) : (
        <Rows details={details} mayEdit={mayEdit} />
      )}
    </WritingAbout>
  );
}

function Rows({ details, mayEdit }: Pick<DetailsTabProps, "details" | "mayEdit">) {
  const { isClosed, toggle } = useClosedSections(details.type);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [returning, setReturning] = useState<string | null>(null);
  const onReturned = useCallback(() => setReturning(null), []);
  const isEditable = ({ key, readOnly }: DetailField) =>
    mayEdit && !readOnly && copiedFrom(details.type, key, details.form) === null;
  const walk = details.sections
    .filter(({ title }) => !isClosed(title))
    .flatMap(({ fields }) => fields.filter(isEditable).map(({ key }) => key));

  const edit = (key: string | undefined) =>
    key && setOpen((last) => (last.includes(key) ? last : [...last, key]));
  const done = (key: string, stays: boolean) => {
    setOpen((last) => last.filter((each) => each !== key));
    if (stays) setReturning(key);
  };
  return details.sections.map(({ title, fields }) => (
    <DetailSection key={title} title={title} open={!isClosed(title)} onToggle={() => toggle(title)}>
      <dl className="grid gap-x-6 gap-y-0.5 lg:grid-cols-2">
        {fields.map((field) =>
          open.includes(field.key) ? (
            <InlineEdit
              key={field.key}
              field={field}
              details={details}
              onDone={(stays) => done(field.key, stays)}
              onMove={(step) => edit(walk[walk.indexOf(field.key) + step])}
            />
          ) : (
            <DetailRow
              key={field.key}
              field={field}
              details={details}
              onEdit={isEditable(field) ? () => edit(field.key) : undefined}
              returning={returning === field.key}
              onReturned={onReturned}
            />
          ),
        )}
      </dl>
    </DetailSection>
  ));
}
