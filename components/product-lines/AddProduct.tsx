"use client";

import { useEffect, useRef, useState } from "react";
import { useSave } from "@/components/form/use-save";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import type { Option, OptionSearch } from "@/components/ui/option";
import { addLineAction } from "@/lib/opportunities/actions";
import { focusLine } from "./focus-line";

const productsOnOffer: OptionSearch = async (q, signal) => {
  const answer = await fetch(`/api/products-on-offer?${new URLSearchParams({ q })}`, { signal });
  if (!answer.ok) throw new Error("The search failed.");
  return (await answer.json()).options;
};

/** **Add product**: one that is chosen is on the opportunity at once, and its quantity has the focus. */
export function AddProduct({ opportunityId }: { opportunityId: number }) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const adding = useRef<number | null>(null);
  const { save, pending, failure, field } = useSave(addLineAction, () => {
    setAdded(adding.current);
    setChosen(null);
  });
  useEffect(() => {
    if (added) focusLine(added);
    setAdded(null);
  }, [added]);
  const { id, error = failure?.message } = field("productId");
  const add = (option: Option | null) => {
    if (pending) return;
    setChosen(option);
    adding.current = option && Number(option.value);
    if (adding.current) save({ opportunityId, productId: adding.current });
  };
  return (
    <div data-add-line>
      <Field label="Add product" hideLabel id={id} error={error}>
        <Combobox source={productsOnOffer} value={chosen} onValueChange={add} placeholder="Add product…" />
      </Field>
    </div>
  );
}
