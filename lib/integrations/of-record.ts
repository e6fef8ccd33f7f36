import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { fillingsOf } from "@/lib/placeholders/fillings";
import { getAnyRecord, type Stored } from "@/lib/records/record";
import { fillAddress, hostOf } from "./address";
import type { ShownAs } from "./integration-input";
import { inOrder } from "./integrations";

/** Another program beside a record: where it leads for this one. */
export type Panel = { id: number; name: string; shownAs: ShownAs; href: string; host: string };

/**
 * The active integrations for a record, in order, their addresses filled with what the viewer may see and nothing
 * else. `record` has been read for this viewer.
 */
export function integrationsOf(viewer: Viewer, record: Stored): Panel[] {
  const fill = fillingsOf(viewer, record);
  return inOrder().flatMap(({ id, name, shownAs, address, active }) => {
    const href = active ? fillAddress(address, fill) : null;
    return href === null ? [] : [{ id, name, shownAs, href, host: hostOf(address) }];
  });
}

/** The one that is shown in a frame. Throws NotFound, for a record too that the viewer may not see. */
export function framedIntegration(viewer: Viewer, id: number, recordId: number): Panel {
  const record = getAnyRecord(viewer, recordId);
  const panel = integrationsOf(viewer, record).find((each) => each.id === id && each.shownAs === "frame");
  if (!panel) throw new NotFound("This integration");
  return panel;
}
