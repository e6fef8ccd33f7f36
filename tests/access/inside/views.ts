import type { Viewer } from "@/lib/access/viewer";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { changeView, createView, markView } from "@/lib/views/change";
import { setColumns } from "@/lib/views/columns";
import { administers, reachesAny, type TypeName } from "../rule";
import type { Planted } from "../world/world";
import type { Scene } from "./scene";
import type { RecordVerb } from "./verbs";

const ofType = ({ person }: Scene, { type }: Planted): boolean =>
  reachesAny(person, type as TypeName, "view");

const view = (type: string, shared: boolean) => ({
  ...{ type, shared, name: "By hand", address: "q=kite", pinned: false, isDefault: false, fromId: 0 },
});

type User = Viewer & { userId: number };

/** A view that Otto keeps, or shares, whatever he may see; gives its number. */
function viewOfOther({ world, now }: Scene, type: string, shared: boolean): number {
  const otto = viewerOfUser(world.people.otto!.userId)!;
  const href = createView({ ...otto, superAdmin: true }, view(type, shared), now);
  return Number(new URL(href, "http://x.test").searchParams.get("view"));
}

const own = ({ viewer }: Scene): User => viewer;

/** What is done with the set-up of a list of the record's type. */
export const viewVerbs: Record<string, RecordVerb> = {
  "set up columns": {
    allowed: ofType,
    call: (scene, { type }) => setColumns(own(scene), { type, viewId: 0, columns: [{ key: "name" }] }),
  },
  "save a view": {
    allowed: ofType,
    call: (scene, { type }) => createView(own(scene), view(type, false), scene.now),
  },
  "pin a shared view": {
    allowed: ofType,
    call: (scene, { type }) => markView(own(scene), { viewId: viewOfOther(scene, type, true), pinned: true }),
  },
  "pin the private view of another": {
    allowed: () => false,
    call: (scene, { type }) =>
      markView(own(scene), { viewId: viewOfOther(scene, type, false), pinned: true }),
  },
  "change a shared view of another": {
    allowed: (scene, record) => ofType(scene, record) && administers(scene.person, "users"),
    call: (scene, { type }) =>
      changeView(own(scene), { viewId: viewOfOther(scene, type, true), name: "Changed" }, scene.now),
  },
};
