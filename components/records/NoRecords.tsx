import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { ClearFilters } from "./ClearFilters";

type NothingYetProps = {
  type: { one: string; many: string; path: string };
  purpose: string;
  mayAdd: boolean;
  ways?: ReactNode;
};

/** The whole page of a type that has no record yet that this viewer may see: what it is for, and how to begin. */
export function NothingYet({ type: { one, many, path }, purpose, mayAdd, ways }: NothingYetProps) {
  const noun = one.toLowerCase();
  return (
    <>
      <PageHeader title={many} ways={ways} className="border-b border-rule" />
      <EmptyState
        title={`No ${many.toLowerCase()} yet.`}
        action={
          mayAdd && (
            <ButtonLink href={`/${path}/new`} variant="filled">
              New {noun}
            </ButtonLink>
          )
        }
      >
        {purpose}
      </EmptyState>
    </>
  );
}

/** There are records, but none that match; or the page has emptied since its address was made. */
export function FilteredEmpty({ one, filters, q }: { one: string; filters: number; q: string }) {
  const asked = [q && `“${q}”`, filters > 0 && (filters === 1 ? "1 filter" : `${filters} filters`)];
  const what = asked.filter(Boolean).join(" and ");
  return (
    <div className="md:min-h-0 md:flex-1">
      {what ? (
        <EmptyState
          title={`No ${one.toLowerCase()} matches ${what}.`}
          action={<ClearFilters label="Clear filters" />}
        />
      ) : (
        <EmptyState title="Nothing on this page." action={<ClearFilters label="First page" />} />
      )}
    </div>
  );
}
