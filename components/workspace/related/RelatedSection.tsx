import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { countLimit } from "@/lib/records/count";
import type { RelatedTable } from "@/lib/records/related-tables";
import { AddExisting } from "../AddExisting";
import { hrefAfter, type RelatedAddress } from "./related-address";

type RelatedSectionProps = {
  table: RelatedTable;
  end: { type: string; id: number; relation: string };
  path: string;
  address: RelatedAddress;
  children: ReactNode;
};

/** One relation of a record: its name, how many there are, the ways to add, and the table. */
export function RelatedSection({ table, end, path, address, children }: RelatedSectionProps) {
  const { label, total, rows, begin } = table;
  const count = total > countLimit ? `${countLimit.toLocaleString("en-US")}+` : total.toLocaleString("en-US");
  return (
    <section aria-label={label} className="border-b border-rule pt-3 pb-2">
      <SectionHeading
        className="px-5"
        aside={<span className="tabular-nums">{count}</span>}
        actions={begin && <Ways table={table} end={end} begin={begin} />}
      >
        {label}
      </SectionHeading>
      {rows.length === 0 ? (
        <p className="px-5 py-2 text-body text-muted">No {table.to.many} yet.</p>
      ) : (
        children
      )}
      <Pages table={table} path={path} address={address} />
    </section>
  );
}

function Ways({ table, end, begin }: Pick<RelatedSectionProps, "table" | "end"> & { begin: string }) {
  const { single, rows, to } = table;
  const verb = single && rows.length > 0 ? "Replace" : "Add";
  return (
    <>
      <AddExisting
        end={end}
        to={to}
        verb={verb}
        label={verb === "Add" ? `Add existing ${to.one}` : `Replace ${to.one}`}
        trigger={<Button aria-label={`${verb} ${to.one}`}>{verb}</Button>}
      />
      {verb === "Add" && (
        <ButtonLink href={begin} aria-label={`Create new ${to.one}`}>
          Create new
        </ButtonLink>
      )}
    </>
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
