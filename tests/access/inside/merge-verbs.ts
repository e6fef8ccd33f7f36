import { putBack } from "@/lib/events/put-back";
import { mergeRecords } from "@/lib/merge/merge";
import { unmerge } from "@/lib/merge/unmerge";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { has, may } from "../rule";
import type { Planted } from "../world/world";
import { firstEntryOf, mergedBySystem } from "./merge-offers";
import type { Scene } from "./scene";
import type { RecordVerb } from "./verbs";

/** Two records of a type made one by whoever asks. */
function merged(viewer: Scene["viewer"], survivor: Planted, loser: Planted, now: Date): number {
  const { type } = survivor;
  const versionOf = ({ id }: Planted) => readWithoutAccess(recordType(type), id)?.version ?? 0;
  const versions = { survivor: versionOf(survivor), loser: versionOf(loser) };
  return mergeRecords(viewer, { type, survivorId: survivor.id, loserId: loser.id, take: [], versions }, now);
}

/** Another live record of the type that is nobody's to hide from whoever may change their own. */
const twinOf = ({ own }: Scene, { type, id }: Planted) =>
  own.mine[type].id === id ? own.foreign[type] : own.mine[type];

const mayMerge: RecordVerb["allowed"] = (scene, record) =>
  has(scene.person, "merge") &&
  may(scene.world, scene.person, "edit", record) &&
  may(scene.world, scene.person, "edit", twinOf(scene, record));

/** Making two records one, taking that back, and putting back what a record held. */
export const mergeVerbs: Record<string, RecordVerb> = {
  merge: {
    allowed: mayMerge,
    call: (scene, record) => merged(scene.viewer, record, twinOf(scene, record), scene.now),
  },
  unmerge: {
    // There is nothing to take back where the two could not be merged in the first place.
    allowed: (scene, record) => record.binnedBy === undefined && mayMerge(scene, record),
    call: (scene, record) => {
      const { now, viewer } = scene;
      const mergeId = record.binnedBy === undefined ? mergedBySystem(record, twinOf(scene, record), now) : 0;
      return unmerge(viewer, mergeId, now);
    },
  },
  "put a value back": {
    allowed: ({ world, person }, record) => may(world, person, "edit", record),
    call: ({ viewer, now }, { type, id }) => {
      return putBack(viewer, { type, id, eventId: firstEntryOf(id), keys: ["name"] }, now);
    },
  },
};
