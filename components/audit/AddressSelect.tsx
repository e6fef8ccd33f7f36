"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Field } from "@/components/ui/Field";
import type { Option } from "@/components/ui/option";
import { Select } from "@/components/ui/Select";

type AddressSelectProps = {
  label: string;
  value: string | undefined;
  /** What stands for no choice. */
  all: string;
  options: readonly Option[];
  /** The page without this choice, and the parameter that holds it. */
  href: { base: string; name: string };
};

/** An empty value would read as nothing chosen, where all of them are. */
const none = "*";

/** A filter whose choice is in the address. */
export function AddressSelect({ label, value, all, options, href }: AddressSelectProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const choose = (chosen: string) => {
    const joint = href.base.includes("?") ? "&" : "?";
    const query = chosen !== none ? `${joint}${new URLSearchParams({ [href.name]: chosen })}` : "";
    startTransition(() => router.push(`${href.base}${query}`, { scroll: false }));
  };
  return (
    <Field label={label} className="w-52 max-md:w-full">
      <Select
        options={[{ value: none, label: all }, ...options]}
        value={value ?? none}
        onValueChange={choose}
        className={pending ? "opacity-60" : undefined}
      />
    </Field>
  );
}
