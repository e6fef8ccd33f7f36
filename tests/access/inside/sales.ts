import { useProductTotal } from "@/lib/opportunities/amount";
import {
  addLineOn,
  changeLineOn,
  moveLineOn,
  putLineBack,
  removeLineOn,
} from "@/lib/opportunities/change-line-on";
import { lineBefore, placeAfter } from "@/lib/opportunities/line-places";
import { moveDeal } from "@/lib/opportunities/move";
import { moveQuestion } from "@/lib/opportunities/move-question";
import { productLines } from "@/lib/opportunities/product-lines";
import { salesOfProduct } from "@/lib/opportunities/sales-of-product";
import { productsOnOffer } from "@/lib/products/on-offer";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { may } from "../rule";
import type { Planted } from "../world/world";
import { boardReads } from "./board";
import { forecastReads } from "./forecast";
import { leadReads, leadVerbs } from "./leads";
import { attempt, type Scene, undone } from "./scene";
import type { RecordVerb } from "./verbs";

/** The stages Proposal/Quote and Closed/Lost. */
const [proposal, lost] = [3, 5];

/** What is told of leads and deals. */
export const salesReads: Record<string, (scene: Scene) => unknown> = {
  ...leadReads,
  ...boardReads,
  ...forecastReads,
  "product lines": ({ viewer, tried }) =>
    tried
      .filter(({ type }) => type === "opportunity")
      .map(({ id }) => attempt(() => productLines(viewer, getRecord(viewer, recordType("opportunity"), id)))),
  "what a product on a deal stands after": (scene) =>
    undone(() => {
      putBehind(scene);
      const { opportunity, product } = scene.own.mine;
      return lineBefore(scene.viewer, opportunity.id, product.id);
    }),
  "sales of a product": ({ viewer, tried, now }) =>
    tried
      .filter(({ type }) => type === "product")
      .map(({ id }) =>
        attempt(() => salesOfProduct(viewer, getRecord(viewer, recordType("product"), id), { now })),
      ),
  "products on offer": ({ viewer, now }) => productsOnOffer(viewer, "kite", now),
};

const edits: RecordVerb["allowed"] = ({ world, person }, record) => may(world, person, "edit", record);
/** A product that is on the reader's own deal, and one that is on none. */
const sold = ({ own }: Scene) => own.foreign.product;
const own = ({ own: { mine } }: Scene) => mine.product;
const unsold = ({ world }: Scene) => world.shared.others.product!;

/** The products that a deal sums up: all of them, or there is no total to use. */
const sums = ({ own: { mine, foreign } }: Scene, record: Planted): Planted[] => {
  if (record === mine.opportunity) return [mine.product, foreign.product];
  return record === foreign.opportunity ? [mine.product] : [];
};

const withProduct =
  (which: (scene: Scene) => Planted): RecordVerb["allowed"] =>
  (scene, record) =>
    edits(scene, record) && may(scene.world, scene.person, "view", which(scene));

/** Has the reader's own product stand after the other's on their deal. */
const putBehind = ({ own: { mine, foreign } }: Scene): void =>
  placeAfter(mine.opportunity.id, mine.product.id, foreign.product.id);

/** What is done with leads and deals. */
export const salesVerbs: Record<string, RecordVerb> = {
  ...leadVerbs,
  "put a product on": {
    types: ["opportunity"],
    allowed: withProduct(unsold),
    call: (scene, { id }) =>
      addLineOn(scene.viewer, { opportunityId: id, productId: unsold(scene).id }, {}, scene.now),
  },
  "put a product back on": {
    types: ["opportunity"],
    allowed: withProduct(unsold),
    call: (scene, { id }) =>
      putLineBack(
        scene.viewer,
        { opportunityId: id, productId: unsold(scene).id },
        { typed: {}, after: null },
        scene.now,
      ),
  },
  "change a product on": {
    types: ["opportunity"],
    // Only these two are joined; of the others there is nothing to change.
    allowed: (scene, record) => record === scene.own.mine.opportunity && withProduct(sold)(scene, record),
    call: (scene, { id }) =>
      changeLineOn(
        scene.viewer,
        { opportunityId: id, productId: sold(scene).id },
        { typed: { quantity: "2" }, seen: { quantity: "1" } },
        scene.now,
      ),
  },
  "move a product on": {
    types: ["opportunity"],
    allowed: (scene, record) => record === scene.own.mine.opportunity && withProduct(sold)(scene, record),
    call: (scene, { id }) => {
      putBehind(scene);
      return moveLineOn(scene.viewer, { opportunityId: id, productId: sold(scene).id }, null, scene.now);
    },
  },
  "move a product behind another on": {
    types: ["opportunity"],
    allowed: (scene, record) =>
      record === scene.own.mine.opportunity &&
      withProduct(sold)(scene, record) &&
      withProduct(own)(scene, record),
    call: (scene, { id }) => {
      putBehind(scene);
      const ends = { opportunityId: id, productId: own(scene).id };
      moveLineOn(scene.viewer, ends, sold(scene).id, scene.now);
    },
  },
  "take a product off": {
    types: ["opportunity"],
    allowed: (scene, record) => record === scene.own.mine.opportunity && withProduct(sold)(scene, record),
    call: (scene, { id }) =>
      removeLineOn(scene.viewer, { opportunityId: id, productId: sold(scene).id }, scene.now),
  },
  "use the product total of": {
    types: ["opportunity"],
    besideField: true,
    allowed: (scene, record) =>
      edits(scene, record) &&
      sums(scene, record).length > 0 &&
      sums(scene, record).every((product) => may(scene.world, scene.person, "view", product)),
    call: ({ viewer, now }, { id }) => useProductTotal(viewer, id, now),
  },
  move: {
    types: ["opportunity"],
    allowed: edits,
    call: ({ viewer, now }, { id }) =>
      moveDeal(viewer, { id, fromStageId: 1, toStageId: proposal, values: {} }, now),
  },
  "ask what a stage wants of": {
    types: ["opportunity"],
    allowed: edits,
    call: ({ viewer, now }, { id }) => moveQuestion(viewer, id, lost, now),
  },
};
