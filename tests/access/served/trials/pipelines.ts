import { type AdminTrial, made, named, on } from "./admin-trial";

const page = "salesPipeline";
const fields = { kind: "open", probability: 50, colour: "ok", rotsAfterDays: 7, requires: ["amountCents"] };
const stage = () => ({ pipelineId: 1, ...named(), ...fields });
const pipeline = () => ({ ...named(), fromId: null });
const newStage = (key: string) => made("createStageAction", stage, key);
const newPipeline = made("createPipelineAction", pipeline, "id");
const newReason = made("addLostReasonAction", named, "id");
/** There are more of them than that: it is refused after the right was asked. */
const notAll = (input: object): AdminTrial => ({ ...on(page, () => input), answers: "invalid" });

/** How to call the actions of the page Sales Pipeline. */
export const pipelineTrials: Record<string, AdminTrial> = {
  createPipelineAction: on(page, pipeline),
  renamePipelineAction: on(page, () => ({ id: 1, ...named() }), newPipeline),
  orderPipelinesAction: notAll({ ids: [7_319_999] }),
  removePipelineAction: notAll({ id: 1, merges: [{ fromId: 1, intoId: 1 }] }),
  createStageAction: on(page, stage),
  changeStageAction: on(page, () => ({ id: 1, ...named(), ...fields }), newStage("id")),
  orderStagesAction: notAll({ pipelineId: 1, ids: [1] }),
  mergeStageAction: on(page, () => ({ fromId: 1, intoId: 1 }), newStage("fromId")),
  addLostReasonAction: on(page, named),
  renameLostReasonAction: on(page, () => ({ id: 1, ...named() }), newReason),
  removeLostReasonAction: on(page, () => ({ id: 1 }), newReason),
  orderLostReasonsAction: notAll({ ids: [1] }),
};
