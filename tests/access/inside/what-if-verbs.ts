import { applyDraft } from "@/lib/what-if/apply";
import { effectOf } from "@/lib/what-if/preview";
import { rescoreHistory } from "@/lib/what-if/rescore-history";
import { undoRescoring } from "@/lib/what-if/undo-rescoring";
import type { AdminVerb } from "./verbs";

const noChange = { topics: [], rules: null, everything: false };

const admin = (call: AdminVerb["call"]): AdminVerb => ({ page: "experience", call });

/** Trying rules, and what may come of it. What is refused for another reason than a right was let in. */
export const whatIfVerbs: Record<string, AdminVerb> = {
  whatIf: admin(({ viewer, now }) => effectOf(viewer, noChange, now)),
  applyDraft: admin(({ viewer, now }) => applyDraft(viewer, noChange, now)),
  rescoreHistory: admin(({ viewer, now }) => rescoreHistory(viewer, noChange, now)),
  undoRescoring: admin(({ viewer, now }) => undoRescoring(viewer, 1, now)),
};
