import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import type { BoardPage } from "@/lib/opportunities/board";
import { type BoardAddress, writeBoardAddress, writeBoardQuery } from "@/lib/opportunities/board-address";
import { addDealHref } from "./add-href";

type NothingOnBoardProps = {
  page: BoardPage;
  address: BoardAddress;
  isFiltered: boolean;
  /** The way out goes with what it leads from: the focus must be given on. */
  onClear: () => void;
};

/** Where no column holds anything: that nothing matches, or how to begin. */
export function NothingOnBoard({ page, address, isFiltered, onClear }: NothingOnBoardProps) {
  const bare = writeBoardAddress({ ...address, q: "", ownerId: null, teamId: null });
  if (isFiltered)
    return (
      <EmptyState
        title="Nothing on the board matches."
        action={
          <ButtonLink href={bare} onClick={onClear}>
            Clear filters
          </ButtonLink>
        }
      >
        No deal and no lead is what you asked for.
      </EmptyState>
    );
  const addHref = addDealHref(page, writeBoardQuery(address));
  return (
    <EmptyState
      title="Nothing on the board yet."
      className="md:my-6"
      action={addHref && <ButtonLink href={addHref}>Add the first deal</ButtonLink>}
    >
      A deal stands in the column of its stage, from the first talk to won or lost.
    </EmptyState>
  );
}
