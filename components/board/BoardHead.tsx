"use client";

import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { OpportunityWays } from "@/components/opportunities/OpportunityWays";
import { useListNavigation } from "@/components/records/ListNavigation";
import { ButtonLink } from "@/components/ui/Button";
import { Combobox } from "@/components/ui/Combobox";
import { cx } from "@/components/ui/cx";
import { PageHeader } from "@/components/ui/PageHeader";
import { SearchField } from "@/components/ui/SearchField";
import { Select } from "@/components/ui/Select";
import { useWidth } from "@/components/workspace/use-narrow";
import type { BoardPage } from "@/lib/opportunities/board";
import { type BoardAddress, writeBoardAddress, writeBoardQuery } from "@/lib/opportunities/board-address";
import { addDealHref } from "./add-href";

type BoardHeadProps = { page: BoardPage; address: BoardAddress };

const toOption = ({ id, label }: { id: number; label: string }) => ({ value: String(id), label });

/** What the board shows of the pipeline, and the way to a new deal. */
export function BoardHead({ page, address }: BoardHeadProps) {
  const { go } = useListNavigation();
  const isPhone = useWidth() === "phone";
  const show = (change: Partial<BoardAddress>) => go(writeBoardAddress({ ...address, ...change }));
  const addHref = addDealHref(page, writeBoardQuery(address));
  return (
    <div className="md:flex md:flex-wrap md:items-center">
      <PageHeader title="Opportunities" ways={<OpportunityWays current="board" />} className="flex-1" />
      <div className="grid grid-cols-2 gap-2 px-5 pb-2.5 md:flex md:items-center md:pt-2.5">
        {page.pipelines.length > 1 && (
          <Select
            aria-label="Pipeline"
            options={page.pipelines.map(toOption)}
            value={String(page.pipelineId)}
            onValueChange={(value) => show({ pipelineId: Number(value) })}
            className="max-md:col-span-2 md:w-40"
          />
        )}
        <OneOf
          label="Owner"
          placeholder={isPhone ? "Owner" : "Owner: anyone"}
          list={page.owners}
          id={address.ownerId}
          onChoose={(ownerId) => show({ ownerId })}
          className="md:w-44"
        />
        <OneOf
          label="Department"
          placeholder={isPhone ? "Dept." : "Department: any"}
          list={page.departments}
          id={address.teamId}
          onChoose={(teamId) => show({ teamId })}
          className="md:w-48"
        />
        <BoardSearch address={address} placeholder={isPhone ? "Find" : "Find on the board"} />
        {addHref && (
          <ButtonLink href={addHref} variant="filled" icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}>
            Add deal
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

type OneOfProps = {
  label: string;
  placeholder: string;
  list: BoardPage["owners"];
  /** Null for any. */
  id: number | null;
  onChoose: (id: number | null) => void;
  className: string;
};

/** Narrows the board to what one of a list has. */
function OneOf({ label, placeholder, list, id, onChoose, className }: OneOfProps) {
  const options = list.map(toOption);
  return (
    <Combobox
      aria-label={label}
      placeholder={placeholder}
      clearable
      source={options}
      value={options.find(({ value }) => value === String(id)) ?? null}
      onValueChange={(option) => onChoose(option && Number(option.value))}
      className={cx("min-w-0", className)}
    />
  );
}

const pauseMs = 250;

/** Narrows the board while somebody types. The first letter is a step to go back to, the following are not. */
function BoardSearch({ address, placeholder }: { address: BoardAddress; placeholder: string }) {
  const { go } = useListNavigation();
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = address.q;
  }, [address.q]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const search = (text: string) => {
    clearTimeout(waiting.current);
    const next = writeBoardAddress({ ...address, q: text.trim() });
    waiting.current = setTimeout(() => go(next, { replace: address.q !== "" }), pauseMs);
  };
  return (
    <SearchField
      ref={input}
      aria-label="Search the board"
      placeholder={placeholder}
      defaultValue={address.q}
      onChange={({ target }) => search(target.value)}
      className="min-w-0 md:w-44"
    />
  );
}
