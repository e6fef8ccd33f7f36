"use client";

import { Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Chip, ChipButton } from "@/components/ui/Chip";
import { withoutFilter, withoutFilters } from "./address";
import { useFilterLayer } from "./FilterLayer";
import { focusFilter } from "./focus-filter";
import { useListNavigation } from "./ListNavigation";
import { QuickSearch } from "./QuickSearch";
import { SortMenu, type SortMenuProps } from "./SortMenu";

type FilterBarProps = SortMenuProps & {
  many: string;
  /** What the filters say, in the order of the address. */
  sentences: readonly string[];
  /** What keeps all this under a name. */
  save: ReactNode;
};

/** Quick search, the filters as chips, and what the list is sorted by. */
export function FilterBar({ many, sentences, save, ...sorting }: FilterBarProps) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const askForFilter = useFilterLayer();
  const widen = (address: string) => {
    focusFilter();
    go(address);
  };
  return (
    <div className="flex flex-wrap items-center gap-2 px-5 pb-2.5">
      <QuickSearch many={many} />
      {sentences.map((sentence, at) => (
        <Chip
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the address is what the chip stands for
          key={`${at} ${sentence}`}
          tone="accent"
          onPress={(event) => askForFilter(event.currentTarget, { at })}
          onRemove={() => widen(withoutFilter(params, at))}
          removeLabel={`Remove ${sentence}`}
        >
          {sentence}
        </Chip>
      ))}
      <ChipButton
        data-add-filter
        aria-haspopup="dialog"
        icon={<Plus aria-hidden size={14} strokeWidth={1.5} />}
        onClick={(event) => askForFilter(event.currentTarget)}
      >
        Filter
      </ChipButton>
      {sentences.length > 1 && (
        <Button variant="quiet" onClick={() => widen(withoutFilters(params))}>
          Clear filters
        </Button>
      )}
      {save}
      <SortMenu {...sorting} />
    </div>
  );
}
