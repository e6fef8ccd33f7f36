"use client";

import type { ReactNode, Ref } from "react";
import { useListNavigation } from "@/components/records/ListNavigation";
import { Combobox } from "@/components/ui/Combobox";
import { cx } from "@/components/ui/cx";
import { SearchAsTyped } from "@/components/ui/SearchAsTyped";
import { Select } from "@/components/ui/Select";
import { useWidth } from "@/components/workspace/use-narrow";
import type { BoardPage } from "@/lib/opportunities/board";
import { type BoardAddress, writeBoardAddress } from "@/lib/opportunities/board-address";

type BoardFiltersProps = {
  /** Takes the focus where a way to other filters goes with them. */
  ref: Ref<HTMLDivElement>;
  page: BoardPage;
  address: BoardAddress;
  /** What stands in the same row, and stays when that is pushed sideways. */
  children: ReactNode;
};

const toOption = ({ id, label }: { id: number; label: string }) => ({ value: String(id), label });

/** On a window that is not high, as a phone on its side, they stand in one row with the ways, to be pushed sideways. */
const inOneRow = "short:w-44 short:flex-none";

/** Which pipeline is shown, and which deals of it. */
export function BoardFilters({ ref, page, address, children }: BoardFiltersProps) {
  const { go } = useListNavigation();
  const isPhone = useWidth() === "phone";
  const show = (change: Partial<BoardAddress>, how?: { replace: boolean }) =>
    go(writeBoardAddress({ ...address, ...change }), how);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of a flexible box
    <div
      ref={ref}
      role="group"
      aria-label="What the board shows"
      tabIndex={-1}
      className="grid grid-cols-2 gap-2 px-5 pb-2.5 md:flex md:flex-wrap md:items-center md:pt-2.5 short:flex short:min-w-0 short:flex-1 short:flex-nowrap short:overflow-x-auto short:py-1.5 short:pr-0 short:pl-2 short:[scrollbar-width:none]"
    >
      {page.pipelines.length > 1 && (
        <Select
          aria-label="Pipeline"
          options={page.pipelines.map(toOption)}
          value={String(page.pipelineId)}
          onValueChange={(value) => show({ pipelineId: Number(value) })}
          className={cx("max-md:col-span-2 md:w-40", inOneRow)}
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
        onSearch={(q, how) => show({ q }, how)}
        className={cx("min-w-0 md:w-44", inOneRow)}
      />
      <div className="contents short:sticky short:right-0 short:z-sticky short:flex short:items-center short:self-stretch short:bg-sheet short:pr-5 short:pl-2">
        {children}
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
      className={cx("min-w-0", className, inOneRow)}
    />
  );
}
