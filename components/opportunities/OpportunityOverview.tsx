import { AccountRow } from "@/components/accounts/AccountRow";
import { ContactRow } from "@/components/contacts/ContactRow";
import { ProductLinesTable } from "@/components/product-lines/ProductLinesTable";
import { Quotes } from "@/components/quotes/Quotes";
import { ButtonLink } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Facts } from "@/components/workspace/Facts";
import { OverviewCard, OverviewPair, OverviewPart } from "@/components/workspace/OverviewCard";
import type { OverviewProps } from "@/components/workspace/overviews";
import { reaches } from "@/lib/access/scope";
import {
  type OpportunityOverview as Overview,
  opportunityFacts,
  opportunityOverview,
} from "@/lib/opportunities/overview";
import type { Shown } from "@/lib/records/shown";

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
      {products && (
        <Products of={of} products={products} mayEdit={reaches(viewer, record.type, "edit", record)} />
      )}
      <Quotes viewer={viewer} record={record} now={now} />
    </>
  );
}

type ProductsProps = {
  of: { id: number; href: string };
  products: NonNullable<Overview["products"]>;
  mayEdit: boolean;
};

function Products({ of, products: { card, ...lines }, mayEdit }: ProductsProps) {
  const { count, rows } = lines;
  return (
    <section aria-label="Products" className="border-b border-rule pt-3 pb-2">
      <SectionHeading
        className="px-5"
        aside={count > 0 && count.toLocaleString("en-US")}
        actions={
          card.begin && (
            <ButtonLink href={card.begin} variant="quiet" className="-mr-3">
              New product
            </ButtonLink>
          )
        }
      >
        Products
      </SectionHeading>
      <ProductLinesTable lines={lines} opportunityId={of.id} mayEdit={mayEdit} />
      {count > rows.length && (
        <p className="px-5 text-table text-second">
          The first {rows.length} of {count.toLocaleString("en-US")} products.{" "}
          <Link href={`${of.href}/related`} className="inline-block py-1 text-link max-md:py-3.5">
            All {count.toLocaleString("en-US")} products
          </Link>
        </p>
      )}
    </section>
  );
}
