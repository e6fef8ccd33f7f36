import { eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { integrations } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { offeredPlaceholders } from "@/lib/placeholders/offered";
import { siteUrl } from "@/lib/sessions/site";
import { addressFault, hostOf } from "./address";
import { type IntegrationInput, integrationInput } from "./integration-input";
import { inOrder } from "./integrations";

/**
 * Adds an integration at the end; gives its id. Throws NotFound without the right to Integrations, Invalid for a name
 * that is taken and for an address that cannot be taken.
 */
export function createIntegration(viewer: Viewer, input: IntegrationInput, now: Date): number {
  requireAdmin(viewer, "integrations");
  const integration = parseInput(integrationInput, input);
  return transact(() => {
    refuseMisfits(integration, null);
    const position = Math.max(0, ...inOrder().map((each) => each.position)) + 1;
    const { id } = db()
      .insert(integrations)
      .values({ ...integration, position })
      .returning({ id: integrations.id })
      .get();
    tellCreation(viewer, about(id, integration.name), integration, now);
    return id;
  });
}

/** Changes an integration. Throws like `createIntegration`. */
export function changeIntegration(viewer: Viewer, id: number, input: IntegrationInput, now: Date): void {
  requireAdmin(viewer, "integrations");
  const integration = parseInput(integrationInput, input);
  transact(() => {
    const changes = changesBetween<IntegrationInput>(oneOf(id), integration);
    refuseMisfits(integration, id);
    db().update(integrations).set(integration).where(eq(integrations.id, id)).run();
    tellChange(viewer, about(id, integration.name), changes, now);
  });
}

/** Removes an integration. Throws NotFound, without the right too. */
export function deleteIntegration(viewer: Viewer, id: number, now: Date): void {
  requireAdmin(viewer, "integrations");
  transact(() => {
    const { name } = oneOf(id);
    db().delete(integrations).where(eq(integrations.id, id)).run();
    tellRemoval(viewer, about(id, name), now);
  });
}

/** Puts an integration one place nearer to the beginning or to the end. Throws NotFound, without the right too. */
export function moveIntegration(viewer: Viewer, id: number, towards: "beginning" | "end", now: Date): void {
  requireAdmin(viewer, "integrations");
  transact(() => {
    const { name } = oneOf(id);
    const order = inOrder().map((each) => each.id);
    const from = order.indexOf(id);
    const to = from + (towards === "beginning" ? -1 : 1);
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [place, each] of order.entries())
      db()
        .update(integrations)
        .set({ position: place + 1 })
        .where(eq(integrations.id, each))
        .run();
    tellChange(viewer, about(id, name), [{ field: "position", from: from + 1, to: to + 1 }], now);
  });
}

const about = (id: number, name: string) => ({ subject: "integration" as const, id, name });

function oneOf(id: number) {
  const integration = db().select().from(integrations).where(eq(integrations.id, id)).get();
  if (!integration) throw new NotFound("This integration");
  return integration;
}

function refuseMisfits({ name, address, shownAs }: IntegrationInput, ownId: number | null): void {
  const taken = db()
    .select({ id: integrations.id })
    .from(integrations)
    .where(sql`lower(${integrations.name}) = lower(${name}) and ${integrations.id} is not ${ownId}`)
    .get();
  if (taken) throw new Invalid({ name: "Another integration has this name." });
  const known = new Set(offeredPlaceholders().map((placeholder) => placeholder.name));
  const fault = addressFault(address, (placeholder) => known.has(placeholder));
  if (fault) throw new Invalid({ address: fault });
  // In a frame of its own it would have the rights of whoever looks at it.
  if (shownAs === "frame" && hostOf(address) === new URL(siteUrl()).host)
    throw new Invalid({ address: "Rapport cannot be shown within itself. Use a link." });
}
