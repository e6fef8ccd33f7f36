import { recordListPage } from "@/lib/records/list-page";
import { readWithoutAccess } from "@/lib/records/record";
import { recordTypes } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { may, type TypeName } from "../rule";
import type { Planted } from "../world/world";
import type { Offer } from "./offers";
import type { Scene } from "./scene";

/**
 * A filter by a record that is not the reader's to see finds nothing, as if there were no such record; and a link that
 * leads to one is empty.
 */
export function* filtered(scene: Scene): Generator<Offer> {
  const { world, person, viewer, own, now } = scene;
  for (const type of recordTypes())
    for (const { key, to } of type.fields.filter(({ kind }) => kind === "link")) {
      yield* blanks(scene, type, key);
      const target = own.foreign[to as TypeName];
      if (may(world, person, "view", target)) continue;
      const query = new URLSearchParams({ f: `${key}~in~${target.id}` });
      const { page } = recordListPage(viewer, type, query, now);
      yield { what: `${type.path} by the hidden ${target.name}`, offered: page.total, allowed: 0 };
    }
}

function* blanks({ world, person, viewer, now }: Scene, type: RecordType, key: string): Generator<Offer> {
  const found = (operator: string) =>
    recordListPage(viewer, type, new URLSearchParams({ f: `${key}~${operator}`, size: "100" }), now)
      .rows.map(({ id }) => id)
      .sort();
  const isSeen = (record: Planted | undefined) => record !== undefined && may(world, person, "view", record);
  const own = world.records.filter((record) => record.type === type.name && isSeen(record));
  const leads = ({ id }: Planted) => {
    const linked = readWithoutAccess(type, id)!.values[key];
    return isSeen(world.records.find((record) => record.id === linked));
  };
  const idsOf = (records: Planted[]) => records.map(({ id }) => id).sort();
  const [filled, empty] = [own.filter(leads), own.filter((record) => !leads(record))];
  yield { what: `${type.path} with ${key}`, offered: found("filled"), allowed: idsOf(filled) };
  yield { what: `${type.path} without ${key}`, offered: found("empty"), allowed: idsOf(empty) };
}
