"use client";

import { useRouter } from "next/navigation";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";

/** No type has a name with a space in its address. */
const all = "all types";

type TypeFilterProps = { types: readonly { label: string; path: string }[]; path: string };

/** Narrows the bin to one record type; the address keeps it. */
export function TypeFilter({ types, path }: TypeFilterProps) {
  const router = useRouter();
  const options = [
    { value: all, label: "All types" },
    ...types.map((type) => ({ value: type.path, label: type.label })),
  ];
  return (
    <Field label="Type" className="w-48">
      <Select
        options={options}
        value={path || all}
        onValueChange={(to) => router.push(to === all ? "/recycle-bin" : `/recycle-bin?type=${to}`)}
      />
    </Field>
  );
}
