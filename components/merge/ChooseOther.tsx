"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { searchRecords } from "@/components/fields/search-records";
import { SaveForm } from "@/components/form/SaveForm";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import type { Option } from "@/components/ui/option";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { Duplicate } from "@/lib/duplicates/find";
import { afterMerge, mergeAddress } from "@/lib/merge/address";
import type { MergeType } from "./merge-type";

type ChooseOtherProps = {
  type: MergeType;
  record: { id: number; name: string };
  /** What may be the same as it. */
  duplicates: readonly Duplicate[];
  /** What the inbox's address asks, if it was begun there. */
  inbox: string | null;
};

/** The first step of a merge: which other record is the same. */
export function ChooseOther({ type, record, duplicates, inbox }: ChooseOtherProps) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const [error, setError] = useState<string>();
  const [pending, startTransition] = useTransition();
  const router = useRouter();
  const hrefWith = (id: number) => mergeAddress(type.path, { record: record.id, with: id, inbox });
  const next = () => {
    if (!chosen) setError("Choose one first.");
    else if (Number(chosen.value) === record.id) setError("This is the same record.");
    else startTransition(() => router.push(hrefWith(Number(chosen.value))));
  };
  return (
    <div className="flex max-w-140 flex-col gap-6 px-5 py-5">
      <p className="text-body text-second">
        Choose the {type.one} that is the same as {record.name}. You compare the two before anything changes.
      </p>
      {duplicates.length > 0 && (
        <section>
          <SectionHeading>Possible duplicates</SectionHeading>
          <ul>
            {duplicates.map(({ id, name, why }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 border-b border-rule py-1.5">
                <span className="min-w-0 flex-1">
                  <span className="font-semibold">{name}</span> <span className="text-second">{why}</span>
                </span>
                <ButtonLink href={hrefWith(id)} aria-label={`Compare with ${name}`}>
                  Compare
                </ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SaveForm onSave={next} className="flex flex-col gap-4">
        <Field label={`Other ${type.one}`} required error={error}>
          <Combobox
            source={searchRecords(type.name)}
            value={chosen}
            placeholder="Search…"
            onValueChange={(option) => {
              setChosen(option);
              setError(undefined);
            }}
          />
        </Field>
        <div className="flex gap-2">
          <Button type="submit" variant="filled" size={36} pending={pending}>
            Compare
          </Button>
          <ButtonLink href={afterMerge(type.path, record.id, inbox)} variant="quiet" size={36}>
            Cancel
          </ButtonLink>
        </div>
      </SaveForm>
    </div>
  );
}
