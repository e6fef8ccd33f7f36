import { changeLineOn } from "@/lib/opportunities/change-line-on";
import { moveDeal } from "@/lib/opportunities/move";
import { moveQuestion } from "@/lib/opportunities/move-question";
import { productLines } from "@/lib/opportunities/product-lines";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { may } from "../rule";
import { attempt, type Scene } from "./scene";
import type { RecordVerb } from "./verbs";

/** The stages Proposal/Quote and Closed/Lost. */
const [proposal, lost] = [3, 5];

/** What is told of deals. */
export const salesReads: Record<string, (scene: Scene) => unknown> = {
  "product lines": ({ viewer, tried }) =>
    tried
      .filter(({ type }) => type === "opportunity")
      .map(({ id }) => attempt(() => productLines(viewer, getRecord(viewer, recordType("opportunity"), id)))),
};

const edits: RecordVerb["allowed"] = ({ world, person }, record) => may(world, person, "edit", record);
const productOf = ({ own }: Scene) => own.foreign.product;

/** What is done with deals. */
export const salesVerbs: Record<string, RecordVerb> = {
  "put a product on": {
    types: ["opportunity"],
    allowed: (scene, record) =>
      edits(scene, record) && may(scene.world, scene.person, "view", productOf(scene)),
    call: (scene, { id }) =>
      changeLineOn(scene.viewer, id, productOf(scene).id, { quantity: "2" }, scene.now),
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
