import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { countLimit } from "@/lib/records/count";
import type { RelatedTable } from "@/lib/records/related-tables";
import { hrefAfter, type RelatedAddress } from "./related-address";

type RelatedSectionProps = {
  table: RelatedTable;
  path: string;
  address: RelatedAddress;
  /** The ways to add. */
  ways: ReactNode;
  children: ReactNode;
};

/** One relation of a record: its name, how many there are, the ways to add, and the table. */
export function RelatedSection({ table, path, address, ways, children }: RelatedSectionProps) {
  const { label, total } = table;
  const count = total > countLimit ? `${countLimit.toLocaleString("en-US")}+` : total.toLocaleString("en-US");
  return (
    <section aria-label={label} className="border-b border-rule pt-3 pb-2">
      <SectionHeading className="px-5" aside={<span className="tabular-nums">{count}</span>} actions={ways}>
        {label}
      </SectionHeading>
      {children}
      <Pages table={table} path={path} address={address} />
    </section>
  );
}

function Pages({ table, path, address }: Pick<RelatedSectionProps, "table" | "path" | "address">) {
  const { relation, next } = table;
  const begun = address.after[relation] !== undefined;
  if (!next && !begun) return null;
  return (
    <div className="flex justify-end gap-2 px-5 py-2">
      {begun && (
        <ButtonLink href={hrefAfter(path, address, relation)} scroll={false}>
          First
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={hrefAfter(path, address, relation, next)} scroll={false}>
          Next
        </ButtonLink>
      )}
    </div>
  );
}
