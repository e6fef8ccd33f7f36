"use client";

import { Plus } from "lucide-react";
import { OpportunityWays } from "@/components/opportunities/OpportunityWays";
import { useListNavigation } from "@/components/records/ListNavigation";
import { ButtonLink } from "@/components/ui/Button";
import { Combobox } from "@/components/ui/Combobox";
import { cx } from "@/components/ui/cx";
import { PageHeader } from "@/components/ui/PageHeader";
import { SearchAsTyped } from "@/components/ui/SearchAsTyped";
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
      <PageHeader
        title="Opportunities"
        ways={<OpportunityWays current="board" hrefs={page.ways} />}
        className="flex-1 md:min-w-max"
      />
      <div className="grid grid-cols-2 gap-2 px-5 pb-2.5 md:flex md:flex-wrap md:items-center md:pt-2.5">
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
        <SearchAsTyped
          aria-label="Search the board"
          placeholder={isPhone ? "Find" : "Find on the board"}
          q={address.q}
          onSearch={(q, how) => go(writeBoardAddress({ ...address, q }), how)}
          className="min-w-0 md:w-44"
        />
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
