import { system } from "@/lib/access/viewer";
import {
  createPipeline,
  orderPipelines,
  removePipeline,
  renamePipeline,
} from "@/lib/pipelines/change-pipelines";
import { changeStage, createStage, orderStages } from "@/lib/pipelines/change-stages";
import { followStagesOperation } from "@/lib/pipelines/follow-stage";
import { pipelinePage } from "@/lib/pipelines/listed";
import { mergeStage } from "@/lib/pipelines/merge-stages";
import { addReason, listReasons, orderReasons, removeReason, renameReason } from "@/lib/pipelines/reasons";
import { updateStage } from "@/lib/pipelines/rows";
import { stageAt, stagesOf } from "@/lib/pipelines/stages";
import { begin } from "./cases";
import type { Scene } from "./scene";
import type { AdminVerb } from "./verbs";

/** What the pages of Sales show. */
export const pipelineAdminReads = {
  "sales pipeline": { pages: ["salesPipeline"], read: ({ viewer }: Scene) => pipelinePage(viewer) },
  "lost reasons": { pages: ["salesPipeline"], read: ({ viewer }: Scene) => listReasons(viewer, "lost") },
};

const onPipeline = (call: AdminVerb["call"]): AdminVerb => ({ page: "salesPipeline", call });

const open = {
  ...({ kind: "open", probability: 50, colour: "ok", rotsAfterDays: null } as const),
  requires: [],
};
const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
const lost = () => idsOf(listReasons(system, "lost"));
const another = (now: Date) => createPipeline(system, { name: "By hand", fromId: null }, now);

/** What the page Sales Pipeline does, and the long work that it starts. */
export const pipelineAdminVerbs: Record<string, AdminVerb> = {
  createPipeline: onPipeline(({ viewer, now }) =>
    createPipeline(viewer, { name: "By hand", fromId: null }, now),
  ),
  renamePipeline: onPipeline(({ viewer, now }) => renamePipeline(viewer, 1, "By hand", now)),
  orderPipelines: onPipeline(({ viewer, now }) => orderPipelines(viewer, [another(now), 1], now)),
  removePipeline: onPipeline(({ viewer, now }) => {
    const id = another(now);
    const into = (kind: string) => stagesOf(1).find((stage) => stage.kind === kind)!.id;
    const merges = stagesOf(id).map((stage) => ({ fromId: stage.id, intoId: into(stage.kind) }));
    removePipeline(viewer, { id, merges }, now);
  }),
  createStage: onPipeline(({ viewer, now }) =>
    createStage(viewer, { pipelineId: 1, name: "By hand", ...open }, now),
  ),
  changeStage: onPipeline(({ viewer, now }) => changeStage(viewer, { id: 1, name: "By hand", ...open }, now)),
  orderStages: onPipeline(({ viewer, now }) => orderStages(viewer, 1, idsOf(stagesOf(1)).reverse(), now)),
  mergeStage: onPipeline(({ viewer, now }) => mergeStage(viewer, { fromId: 2, intoId: 3 }, now)),
  // Deals of the first stage have the probability that it had: the first slice moves some.
  followStages: onPipeline((scene) => {
    const { id, probability } = stageAt(1);
    updateStage(id, { probability: 90 });
    begin(followStagesOperation, { stages: [{ id, probability }] }, scene);
  }),
  addReason: onPipeline(({ viewer, now }) => addReason(viewer, "lost", "By hand", now)),
  renameReason: onPipeline(({ viewer, now }) =>
    renameReason(viewer, "lost", { id: lost()[0]!, name: "By hand" }, now),
  ),
  removeReason: onPipeline(({ viewer, now }) => removeReason(viewer, "lost", lost()[0]!, now)),
  orderReasons: onPipeline(({ viewer, now }) => orderReasons(viewer, "lost", lost().reverse(), now)),
};
