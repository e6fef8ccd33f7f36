import { system } from "@/lib/access/viewer";
import { arrangeFields } from "@/lib/custom-fields/arrange-fields";
import { hideField } from "@/lib/custom-fields/hide-field";
import { fieldsAdmin } from "@/lib/custom-fields/list-fields";
import { createField } from "@/lib/custom-fields/make-field";
import { typesAdmin } from "@/lib/record-types/list-types";
import { createType } from "@/lib/record-types/make-type";
import { createRelation } from "@/lib/record-types/relations";
import type { Scene } from "./scene";

const field = {
  ...{
    type: "account",
    kind: "text" as const,
    label: "Hand",
    section: "Hand",
    required: false,
    unique: false,
  },
  ...{ hint: "", options: [], to: null },
};
const type = { one: "Hand", many: "Hands", path: "hands", icon: "box" as const, sameAs: "account" };
const relation = { type: "account", to: "product", label: "Hands", backLabel: "Handed" };

type Call = (scene: Scene) => unknown;
const on = (page: string, call: Call) => ({ page, call });

/** What the pages Fields and Record types do, and the page that each asks for. */
export const customVerbs: Record<string, { page: string; call: Call }> = {
  createField: on("fields", ({ viewer, now }) => createField(viewer, field, now)),
  hideField: on("fields", ({ viewer, now }) =>
    hideField(viewer, { type: "account", key: createField(system, field, now) }, now),
  ),
  arrangeFields: on("fields", ({ viewer, now }) =>
    arrangeFields(viewer, { type: "account", sections: [{ title: "Hand", fields: [] }] }, now),
  ),
  createType: on("recordTypes", ({ viewer, now }) => createType(viewer, type, now)),
  createRelation: on("recordTypes", ({ viewer, now }) => createRelation(viewer, relation, now)),
};

/** What they show. */
export const customReads = {
  fields: { pages: ["fields"], read: ({ viewer }: Scene) => fieldsAdmin(viewer, "account") },
  "record types": { pages: ["recordTypes"], read: ({ viewer }: Scene) => typesAdmin(viewer) },
};
