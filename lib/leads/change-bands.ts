import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { leadScoreBands } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import type { Moved } from "@/lib/records/moving";
import { type SavedBands, savedBands } from "./qualification-input";
import { scoreBands } from "./questionnaire";
import { scoreLeadsAnew } from "./score-anew";
import type { ScoreBands } from "./scoring";

/**
 * Sets from how many points on a lead has each score. Open leads are scored anew. Gives the operation that does it,
 * or null where none has another score. Throws NotFound without the right; Invalid beside a score that asks for no more
 * than the one before, `bands.1`.
 */
export function saveBands(viewer: Viewer, input: SavedBands, now: Date): Moved {
  requireAdmin(viewer, "leadQualification");
  const { bands } = parseInput(savedBands, input);
  return transact(() => {
    const before = scoreBands();
    for (const [at, fromPoints] of bands.entries())
      db()
        .update(leadScoreBands)
        .set({ fromPoints })
        .where(eq(leadScoreBands.score, at + 1))
        .run();
    const about = { subject: "lead_score" as const, id: null, name: "from points" };
    tellChange(viewer, about, changesBetween(inWords(before), inWords(bands)), now);
    return scoreLeadsAnew(viewer, now);
  });
}

const inWords = (bands: ScoreBands): Record<string, number> =>
  Object.fromEntries(bands.map((from, at) => [`score ${at + 1}`, from]));
