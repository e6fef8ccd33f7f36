import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { experienceRules } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { keptUntilTouched, touched } from "@/lib/records/versions";
import { defaultRules, type ExperienceRules } from "./bands";
import { rulesInput } from "./rules-input";

/** By whatever copy of this module they are changed, all of them hear of it (`lib/records/versions`). */
const noun = "experience rules";

/** The rules that new score events follow. Asked for on every page, so read once and kept until changed. */
export const rulesInForce = keptUntilTouched(noun, (): ExperienceRules => {
  const row = db().select().from(experienceRules).where(eq(experienceRules.id, 1)).get();
  if (!row) return defaultRules;
  const { id: _, ...rules } = row;
  return rulesInput.parse(rules);
});

/**
 * Saves new rules, from now on: the ledger keeps the scale that each of its rows was written under. Throws
 * NotFound without the right to Experience Score, Invalid for a scale or bands that do not fit together.
 */
export function changeRules(viewer: Viewer, input: ExperienceRules, now: Date): void {
  requireAdmin(viewer, "experience");
  const rules = parseInput(rulesInput, input);
  transact(() => {
    const changes = changesBetween(rulesInForce(), rules);
    if (changes.length === 0) return;
    db()
      .insert(experienceRules)
      .values({ id: 1, ...rules })
      .onConflictDoUpdate({ target: experienceRules.id, set: rules })
      .run();
    tellChange(viewer, { subject: "experience", id: 1, name: "Experience Score" }, changes, now);
  });
  touched(noun);
}
