import type { World } from "../../world/world";

/** How to call an action that comes with an ability, and what it answers to those who have it. */
export type AbilityTrial = {
  ability: string;
  input: (world: World) => unknown;
  answers: "done" | "not_found";
};

/** An import that was never begun: one that somebody else began looks the same. */
const importId = 7_319_999;
const mapping = { type: null, targets: [], matchBy: null, found: "update", missing: "create" };

const importing = (input: unknown, answers: AbilityTrial["answers"]): AbilityTrial => ({
  ...{ ability: "import", input: () => input, answers },
});

/** How to call every action that comes with an ability and is about no record. */
export const abilityTrials: Record<string, AbilityTrial> = {
  beginImportAction: importing({ files: [{ name: "accounts.csv", bytes: 20 }] }, "done"),
  mapFileAction: importing({ fileId: importId, ...mapping }, "not_found"),
  startDryRunAction: importing({ importId, strict: false }, "not_found"),
  startImportAction: importing({ importId, strict: false }, "not_found"),
  undoImportAction: importing({ importId }, "not_found"),
  dropImportAction: importing({ importId }, "not_found"),
};
