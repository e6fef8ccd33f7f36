import type { Viewer } from "@/lib/access/viewer";
import { type RelatedCard, relatedCard } from "@/lib/records/card";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { fieldsShown, type Shown, showOne } from "@/lib/records/shown";
import { type ProductLines, productLines } from "./product-lines";

export type OpportunityOverview = {
  facts: Shown;
  /** Null too for one whom the viewer may not see. */
  primaryContactId: number | null;
  contacts: RelatedCard | null;
  account: RelatedCard | null;
  /** The card says what may be done, the lines what they come to. */
  products: (ProductLines & { card: RelatedCard }) | null;
};

export const opportunityFacts = [
  "stageId",
  "amountCents",
  "quotedAmountCents",
  "probability",
  "expectedCloseOn",
  "actualCloseOn",
  "source",
] as const;

/** Everything that the Overview of an opportunity shows. `deal` must have been read for this viewer. */
export function opportunityOverview(viewer: Viewer, deal: Stored, now: Date): OpportunityOverview {
  const products = relatedCard(viewer, deal, "products", { fields: [], limit: 1, now });
  const fields = ["email", "workPhone", "mobilePhone", "lastInteractionAt"];
  const contacts = relatedCard(viewer, deal, "contacts", { fields, now });
  return {
    facts: showOne(viewer, deal, fieldsShown(recordType("opportunity"), opportunityFacts), now),
    primaryContactId: contacts?.rows.find(({ id }) => id === deal.values.primaryContactId)?.id ?? null,
    contacts,
    account: relatedCard(viewer, deal, "account", { fields: ["valueCents", "score", "phone"], now }),
    products: products && { ...productLines(viewer, deal, { limit: 10 }), card: products },
  };
}
