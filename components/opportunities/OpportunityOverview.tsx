import { AccountRow } from "@/components/accounts/AccountRow";
import { ContactRow } from "@/components/contacts/ContactRow";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Facts } from "@/components/workspace/Facts";
import { OverviewCard, OverviewPair, OverviewPart } from "@/components/workspace/OverviewCard";
import type { OverviewProps } from "@/components/workspace/overviews";
import {
  type OpportunityOverview as Overview,
  opportunityFacts,
  opportunityOverview,
} from "@/lib/opportunities/overview";
import type { Shown } from "@/lib/records/shown";
import { ProductRow } from "./ProductRow";

/** An opportunity at a glance: how far it is, who decides, and what it is made of. */
export function OpportunityOverview({ viewer, record, now }: OverviewProps) {
  const { facts, primaryContactId, contacts, account, products } = opportunityOverview(viewer, record, now);
  const of = { type: "opportunity", id: record.id, href: `/opportunities/${record.id}` };
  const contactRow = (contact: Shown) => (
    <ContactRow {...contact} primary={contact.id === primaryContactId} />
  );
  return (
    <>
      <OverviewPair>
        <OverviewPart>
          <SectionHeading>Opportunity</SectionHeading>
          <Facts type="opportunity" keys={opportunityFacts} facts={facts} />
        </OverviewPart>
        {contacts && <OverviewCard card={contacts} of={of} title="Contacts" row={contactRow} />}
      </OverviewPair>
      {account && <OverviewCard card={account} of={of} title="Account" row={AccountRow} />}
      {products && <Products of={of} products={products} />}
    </>
  );
}

type ProductsProps = {
  of: { type: string; id: number; href: string };
  products: NonNullable<Overview["products"]>;
};

function Products({ of, products: { card, rows, productTotal } }: ProductsProps) {
  const lines = new Map(rows.map((line) => [line.id, line]));
  const shown = rows.map(({ id, name, href }) => ({ id, name, href, cells: {} }));
  return (
    <>
      <OverviewCard
        card={{ ...card, rows: shown }}
        of={of}
        title="Products"
        row={({ id }) => <ProductRow {...lines.get(id)!} />}
      />
      {rows.length > 0 && (
        <p className="flex justify-end gap-4 px-5 py-3 text-body">
          <span className="text-second">Product total</span>
          <span className="font-semibold text-ink tabular-nums">{productTotal}</span>
        </p>
      )}
    </>
  );
}
