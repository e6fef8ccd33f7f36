"use client";

import { ListFilter } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import { Popover } from "@/components/ui/Popover";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { type InboxList, type InboxSort, sorts } from "@/lib/inbox/address";
import { sortWords } from "./words";

const pauseMs = 250;
const options = sorts.map((value) => ({ value, label: sortWords[value] }));

type FindAndSortProps = { list: InboxList; onList: (list: InboxList) => void };

/** Narrows the list by words, and orders it. */
export function FindAndSort({ list, onList }: FindAndSortProps) {
  const [text, setText] = useState(list.q);
  const find = useEffectEvent(() => text.trim() !== list.q && onList({ ...list, q: text.trim() }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits anew with each letter
  useEffect(() => {
    const waiting = setTimeout(find, pauseMs);
    return () => clearTimeout(waiting);
  }, [text]);
  return (
    <Popover
      title="Find and sort"
      hideTitle
      align="end"
      onOpenChange={(open) => open && setText(list.q)}
      trigger={
        <IconButton
          data-add-filter
          label="Find and sort"
          aria-pressed={list.q !== "" || list.sort !== "activity"}
        >
          <ListFilter aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
      }
    >
      <Field label="Find in these cases">
        <Input type="search" value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
      <RadioGroup
        className="mt-4"
        legend="Sort by"
        name="inbox-sort"
        options={options}
        value={list.sort}
        onValueChange={(sort) => onList({ ...list, sort: sort as InboxSort })}
      />
    </Popover>
  );
}
