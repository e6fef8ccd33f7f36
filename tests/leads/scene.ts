import { db } from "@/db/client";
import { interactionRecords } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { auditOf } from "@/lib/events/read";
import { qualifyLead } from "@/lib/leads/qualify";
import type { QualifyInput } from "@/lib/leads/qualify-input";
import { firstStage } from "@/lib/pipelines/stages";
import type { Stored } from "@/lib/records/record";
import { make, world } from "../merge/twins";
import { later } from "../support/world";

/** Mary of Pizza Palace, as the guide has her. */
export const mary = (more: Record<string, unknown> = {}): Stored =>
  make("lead", {
    name: "Mary Logan",
    company: "Pizza Palace",
    email: "mary@pizzapalace.com",
    phone: "(800) 297-4444",
    source: "Phone",
    score: "4",
    amountCents: "1,250.00",
    teamId: String(world.sales),
    ownerId: String(world.admin.userId),
    ...more,
  });

/** Qualifies a lead at ten past, with a new contact and account unless told otherwise. */
export const qualify = (
  lead: Stored,
  more: Partial<QualifyInput> = {},
  viewer: Viewer = world.admin,
): Stored =>
  qualifyLead(
    viewer,
    {
      ...{ leadId: lead.id, stageId: firstStage()!.id, contact: "new", account: "new" },
      ...{ opportunity: {}, newContact: {}, newAccount: {}, ...more },
    },
    later(10),
  );

/** What keeps it from being done, in words and by field. */
export function refusal(work: () => unknown): string | Record<string, string> {
  try {
    work();
  } catch (error) {
    if (error instanceof NotFound) return error.message;
    if (!(error instanceof Invalid)) throw error;
    return Object.keys(error.fields).length > 0 ? error.fields : error.message;
  }
  return "done";
}

/** The histories that show an interaction. */
export const shownOn = (interactionId: number): number[] =>
  db()
    .select()
    .from(interactionRecords)
    .all()
    .filter((row) => row.interactionId === interactionId)
    .map(({ recordId }) => recordId)
    .sort((a, b) => a - b);

/** What the history of a record tells the admin, line by line. */
export const told = ({ type, id }: Pick<Stored, "type" | "id">): string[] =>
  auditOf(world.admin, { type, id }, { limit: 50 }).entries.flatMap(({ lines }) =>
    lines.map((line) => (line.kind === "said" ? line.sentence : `${line.field}: ${line.from} → ${line.to}`)),
  );
