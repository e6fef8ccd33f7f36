import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { integrations } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import type { IntegrationInput } from "./integration-input";

/** An integration as the admin page draws it and its drawer edits it. */
export type Integration = IntegrationInput & { id: number };

/** Every integration, in the order in which they are shown. Needs the right to Integrations. */
export function listIntegrations(viewer: Viewer): Integration[] {
  requireAdmin(viewer, "integrations");
  return inOrder().map(({ position: _, ...integration }) => integration);
}

/** All of them, whoever asks. */
export const inOrder = () =>
  db().select().from(integrations).orderBy(asc(integrations.position), asc(integrations.id)).all();
