"use client";

import { useDroppable } from "@dnd-kit/core";
import { Plus } from "lucide-react";
import { memo, useId } from "react";
import { buttonClass } from "@/components/ui/buttonClass";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import type { BoardPage } from "@/lib/opportunities/board";
import { nameOf } from "./board-state";
import { ColumnHead } from "./ColumnHead";
import { TileList, type TileListProps } from "./TileList";

export type ColumnProps = TileListProps & {
  page: BoardPage;
  /** What is dragged may be dropped here. */
  takesDragged: boolean;
  closed: { all: boolean; href: string };
  /** Where a new one of it is begun; null for who may not make one. */
  addHref: string | null;
  /** On a phone, the one that is shown. */
  isChosen: boolean;
};

/** A stage with its deals, or the leads. */
export const Column = memo(function Column({
  takesDragged,
  closed,
  addHref,
  isChosen,
  ...list
}: ColumnProps) {
  const { column, page } = list;
  const headId = useId();
  const { setNodeRef, isOver } = useDroppable({ id: column.key });
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={headId}
      data-column={column.key}
      className={cx(
        "flex min-h-0 min-w-58 max-w-70 flex-1 flex-col border-r border-rule max-md:max-w-none max-md:border-r-0",
        column.kind === "lead" && "bg-desk",
        isOver && takesDragged && "bg-accent-soft outline-2 -outline-offset-2 outline-accent outline-dashed",
        !isChosen && "max-md:hidden",
      )}
    >
      <ColumnHead id={headId} column={column} currency={page.currency} closed={closed} />
      <TileList {...list} />
      {addHref && (
        <div className="px-2 pt-1 pb-3 max-md:px-5 short:pb-1">
          <Link
            href={addHref}
            className={buttonClass("quiet", 32, "w-full border-dashed! border-rule-strong! text-second")}
          >
            <Plus aria-hidden size={16} strokeWidth={1.5} className="mr-1.5" />
            Add another {column.kind === "lead" ? "lead" : "deal"}
            <span className="sr-only"> to {nameOf(column)}</span>
          </Link>
        </div>
      )}
    </section>
  );
});
