"use client";

import { useRef, useState } from "react";
import { ListNavigation } from "@/components/records/ListNavigation";
import type { BoardPage } from "@/lib/opportunities/board";
import { readBoardAddress } from "@/lib/opportunities/board-address";
import { BoardColumns } from "./BoardColumns";
import { BoardHead } from "./BoardHead";
import { NothingOnBoard } from "./NothingOnBoard";

export type BoardProps = {
  page: BoardPage;
  /** The query of the address that it was read for. */
  query: string;
};

/** The pipeline: leads and deals by stage, to be looked over and moved on. */
export function Board({ page, query }: BoardProps) {
  const address = readBoardAddress(new URLSearchParams(query));
  const isEmpty = page.columns.every(({ figures }) => figures.count === 0);
  const isFiltered = address.q !== "" || address.ownerId !== null || address.teamId !== null;
  const [chosen, choose] = useState<string | null>(null);
  const filters = useRef<HTMLDivElement>(null);
  return (
    <ListNavigation>
      <div className="flex h-[calc(100dvh-var(--frame-top)-var(--frame-foot)-1px)] min-h-0 flex-col">
        <BoardHead {...{ filters, page, address }} />
        {isEmpty && (
          <NothingOnBoard {...{ isFiltered, address, page }} onClear={() => filters.current?.focus()} />
        )}
        {!(isEmpty && isFiltered) && (
          <BoardColumns key={query} {...{ page, query, chosen }} onChoose={choose} />
        )}
      </div>
    </ListNavigation>
  );
}
