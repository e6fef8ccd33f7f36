import { db } from "@/db/client";
import { quotes } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { changeBranding } from "@/lib/company/branding";
import { removeLogo } from "@/lib/company/change-logo";
import { Invalid } from "@/lib/errors";
import { answerForCustomer } from "@/lib/quotes/answer";
import { changeDraft, removeDraft, takeProductsAgain } from "@/lib/quotes/draft";
import { linkOfQuote } from "@/lib/quotes/link";
import { makeNewVersion, makeQuote } from "@/lib/quotes/make";
import { readQuote } from "@/lib/quotes/read";
import { markAsSent, sendDraft } from "@/lib/quotes/send";
import { customerNow, linesNow } from "@/lib/quotes/snapshot";
import { quotesView } from "@/lib/quotes/view";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { may, type Right } from "../rule";
import type { Planted } from "../world/world";
import type { Offer } from "./offers";
import type { Read } from "./reads";
import type { Scene } from "./scene";
import type { AdminVerb, RecordVerb } from "./verbs";

/** What is done with a quote on an opportunity. */
const verb = (
  right: Right,
  call: (scene: Scene, quoteId: number, record: Planted) => unknown,
): RecordVerb => ({
  types: ["opportunity"],
  allowed: (scene, record) => may(scene.world, scene.person, right, record),
  call: (scene, record) => call(scene, drafted(scene, record), record),
});

/** Only for whoever may see the product that the quote names, too. */
const whole = (of: RecordVerb): RecordVerb => ({
  ...of,
  allowed: (scene, record) =>
    of.allowed(scene, record) && may(scene.world, scene.person, "view", scene.own.foreign.product),
});

const line = {
  name: "By hand",
  code: null,
  description: null,
  quantity: 1,
  unitPriceCents: 100,
  discountBp: 0,
};

/** A draft that names a product, whoever may make one. */
const drafted = ({ now, own }: Scene, { id: opportunityId }: Planted): number =>
  db()
    .insert(quotes)
    .values({
      ...{ opportunityId, number: 9_001, version: 1, totalCents: 100, currency: "USD" },
      ...{ customer: { contact: null, account: null, address: [] } },
      ...{ lines: [{ ...line, productId: own.foreign.product.id, totalCents: 100 }] },
      ...{ createdAt: now, updatedAt: now },
    })
    .returning({ id: quotes.id })
    .get().id;

function sent(scene: Scene, quoteId: number): number {
  markAsSent(system, quoteId, scene.now);
  return quoteId;
}

/** Of an opportunity without products it is said so, to whoever may change it. */
function unlessEmpty(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
  }
}

const blank = { introduction: "", terms: "", validUntil: "", adjustment: "" };
const said = { ...blank, introduction: "By hand", seen: blank };
const yes = { answer: "accepted", name: "Eve", reason: "" } as const;

/** What is done with the quotes of one opportunity. */
export const quoteVerbs: Record<string, RecordVerb> = {
  "make a quote of": {
    types: ["opportunity"],
    allowed: ({ world, person }, record) => may(world, person, "edit", record),
    call: ({ viewer, now }, { id }) => unlessEmpty(() => makeQuote(viewer, id, now)),
  },
  "see the quotes of": verb("view", ({ viewer, now }, _quote, { id }) => quotesView(viewer, id, now)),
  "read a quote of": whole(verb("view", ({ viewer }, quote) => readQuote(viewer, quote))),
  "change a draft of": verb("edit", ({ viewer, now }, quote) => changeDraft(viewer, quote, said, now)),
  "take the products of": verb("edit", ({ viewer, now }, quote) =>
    unlessEmpty(() => takeProductsAgain(viewer, quote, now)),
  ),
  "remove a draft of": verb("edit", ({ viewer, now }, quote) => removeDraft(viewer, quote, now)),
  "send a quote of": verb("edit", ({ viewer, now }, quote) =>
    sendDraft(viewer, quote, { ...said, total: "$1.00" }, now),
  ),
  "copy the link of a quote of": whole(
    verb("edit", (scene, quote) => linkOfQuote(scene.viewer, sent(scene, quote))),
  ),
  "make a new version of a quote of": verb("edit", (scene, quote) =>
    makeNewVersion(scene.viewer, sent(scene, quote), scene.now),
  ),
  "answer a quote of": verb("edit", (scene, quote) =>
    answerForCustomer(scene.viewer, sent(scene, quote), yes, scene.now),
  ),
};

/** What a new quote says of the products on an opportunity, and of whom it goes to. */
export const quoteReads: Record<string, Read> = {
  "what a quote lists": ({ viewer, tried }) => onDeals(tried).map(({ id }) => linesNow(viewer, id)),
  "whom a quote goes to": ({ viewer, tried }) =>
    onDeals(tried).map(({ id }) => customerNow(viewer, readWithoutAccess(recordType("opportunity"), id)!)),
};

const onDeals = (tried: readonly Planted[]) => tried.filter(({ type }) => type === "opportunity");

/** Whether quotes are offered to be made. */
export function* onQuotes({ world, person, viewer, tried, now }: Scene): Generator<Offer> {
  for (const record of onDeals(tried))
    if (may(world, person, "view", record))
      yield {
        what: `quotes of ${record.name}`,
        offered: quotesView(viewer, record.id, now).mayChange,
        allowed: may(world, person, "edit", record),
      };
}

const branding = { brandColour: "", quoteTerms: "By hand", quoteValidDays: 3 };

/** What Branding does. */
export const brandingVerbs: Record<string, AdminVerb> = {
  changeBranding: {
    page: "accountInfo",
    call: ({ viewer, now }) => changeBranding(viewer, branding, now),
  },
  removeLogo: { page: "accountInfo", call: ({ viewer, now }) => removeLogo(viewer, now) },
};
