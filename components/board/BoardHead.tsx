import { Plus } from "lucide-react";
import type { Ref } from "react";
import { OpportunityWays } from "@/components/opportunities/OpportunityWays";
import { ButtonLink } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import type { BoardPage } from "@/lib/opportunities/board";
import { type BoardAddress, writeBoardQuery } from "@/lib/opportunities/board-address";
import { addDealHref } from "./add-href";
import { BoardFilters } from "./BoardFilters";

type BoardHeadProps = { filters: Ref<HTMLDivElement>; page: BoardPage; address: BoardAddress };

/** What the board shows of the pipeline, and the way to a new deal. */
export function BoardHead({ filters, page, address }: BoardHeadProps) {
  const addHref = addDealHref(page, writeBoardQuery(address));
  return (
    <div className="md:flex md:flex-wrap md:items-center short:flex short:flex-nowrap">
      <PageHeader
        title={<span className="short:sr-only">Opportunities</span>}
        ways={<OpportunityWays current="board" hrefs={page.ways} />}
        className="flex-1 md:min-w-max short:min-h-0 short:flex-none short:py-1.5 short:pr-0"
      />
      <BoardFilters ref={filters} {...{ page, address }}>
        {addHref && (
          <ButtonLink href={addHref} variant="filled" icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}>
            <span className="short:sr-only">Add deal</span>
          </ButtonLink>
        )}
      </BoardFilters>
    </div>
  );
}
