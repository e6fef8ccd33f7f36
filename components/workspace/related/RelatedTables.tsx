import { Attachments } from "@/components/attachments/Attachments";
import { ProductLinesTable } from "@/components/product-lines/ProductLinesTable";
import { SalesOfProduct } from "@/components/product-lines/SalesOfProduct";
import { Quotes } from "@/components/quotes/Quotes";
import { EmptyState } from "@/components/ui/EmptyState";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { productLines } from "@/lib/opportunities/product-lines";
import { salesOfProduct } from "@/lib/opportunities/sales-of-product";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { relationsOf } from "@/lib/records/related";
import { relatedTable } from "@/lib/records/related-tables";
import type { Relation } from "@/lib/records/type";
import { ChooseRelationships } from "./ChooseRelationships";
import { RelatedRows } from "./RelatedRows";
import { RelatedSection } from "./RelatedSection";
import type { RelatedAddress } from "./related-address";
import { CreateNew, WaysToAdd } from "./WaysToAdd";

/** Files are chosen like a relation (SPEC.md 4.4). */
const files = { key: "attachments", label: "Attachments" };

/** So are the quotes of an opportunity. */
const quotes = { key: "quotes", label: "Quotes" };

type RelatedTablesProps = { viewer: Viewer; record: Stored; now: Date; address: RelatedAddress };

/**
 * What is related to a record that was read for this viewer: a table a relation, of those that they chose, and its
 * files.
 */
export function RelatedTables({ viewer, record, now, address }: RelatedTablesProps) {
  const relations = relationsOf(viewer, record.type);
  const beside = record.type === "opportunity" ? [quotes, files] : [files];
  const choices = [...relations.map(({ key, label }) => ({ key, label })), ...beside];
  const isShown = ({ key }: { key: string }) => !address.show || address.show.includes(key);
  const path = `/${recordType(record.type).path}/${record.id}/related`;
  return (
    <>
      <div className="flex justify-end px-5 pt-3">
        <ChooseRelationships
          type={record.type}
          path={path}
          relations={choices}
          shown={choices.filter(isShown).map(({ key }) => key)}
        />
      </div>
      {!choices.some(isShown) && (
        <EmptyState title="No relationship is chosen.">Choose which of them to show.</EmptyState>
      )}
      {relations.filter(isShown).map((relation) => (
        <RelatedOf key={relation.key} {...{ viewer, record, now, address, relation, path }} />
      ))}
      {beside.includes(quotes) && isShown(quotes) && <Quotes viewer={viewer} record={record} now={now} />}
      {isShown(files) && <Attachments viewer={viewer} record={record} />}
    </>
  );
}

type RelatedOfProps = RelatedTablesProps & { relation: Relation; path: string };

function RelatedOf({ viewer, record, now, address, relation, path }: RelatedOfProps) {
  const after = address.after[relation.key];
  const table = relatedTable(viewer, record, relation, { after, now });
  const end = { type: record.type, id: record.id, relation: relation.key };
  const section = { table, path, address };
  if (relation.by.kind === "lines" && relation.by.end === "opportunity")
    return <Products {...{ viewer, record, section, after }} />;
  return (
    <RelatedSection {...section} ways={<WaysToAdd table={table} end={end} />}>
      {table.rows.length === 0 ? (
        <p className="px-5 py-2 text-body text-muted">No {table.to.many} yet.</p>
      ) : relation.by.kind === "lines" ? (
        <SalesOfProduct sales={salesOfProduct(viewer, record, { after, now })} productId={record.id} />
      ) : (
        <RelatedRows table={table} end={end} />
      )}
    </RelatedSection>
  );
}

type Section = Pick<Parameters<typeof RelatedSection>[0], "table" | "path" | "address">;
type ProductsProps = { viewer: Viewer; record: Stored; section: Section; after: number | undefined };

/** The products on an opportunity, whose pages are longer than those of other relations: they are arranged there. */
function Products({ viewer, record, section, after }: ProductsProps) {
  const lines = productLines(viewer, record, { after });
  const { to, begin } = section.table;
  return (
    <RelatedSection
      {...section}
      table={{ ...section.table, next: lines.next }}
      ways={begin && <CreateNew to={to} begin={begin} />}
    >
      <ProductLinesTable
        lines={lines}
        opportunityId={record.id}
        mayEdit={reaches(viewer, record.type, "edit", record)}
      />
    </RelatedSection>
  );
}
