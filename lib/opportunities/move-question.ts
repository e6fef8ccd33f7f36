import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { NotFound } from "@/lib/errors";
import { type FormValues, toFormValues } from "@/lib/fields/form";
import { type Stage, standingStage } from "@/lib/pipelines/stages";
import { type FormField, formFields } from "@/lib/records/form-fields";
import { localeOf } from "@/lib/records/locale";
import { type References, referencesOf } from "@/lib/records/names";
import { editable, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { todayInZone } from "@/lib/time/zone";
import { opportunityType } from "./opportunity";
import { asked, isEmpty } from "./stage-rules";

/** What must be said for a deal to come into a stage; no fields where it simply goes there. */
export type MoveQuestion = {
  fields: FormField[];
  values: FormValues;
  references: References;
  currency: string;
  timeZone: string;
};

/**
 * What a deal must be given to come into a stage: why it was lost, when it was closed (today, unless it says), and
 * what the stage requires and the deal lacks (SPEC.md 10.3). Throws NotFound unless the viewer may edit the deal.
 */
export function moveQuestion(viewer: Viewer, id: number, stageId: number, now: Date): MoveQuestion {
  const type = recordType(opportunityType.name);
  const deal = editable(viewer, type, id);
  const stage = standingStage(stageId);
  if (stage?.id !== stageId) throw new NotFound("Stage");
  const keys = keysAsked(deal, stage);
  const fields = type.fields.filter(({ key, readOnly }) => keys.has(key) && !readOnly);
  const locale = localeOf(viewer);
  const actualCloseOn = deal.values.actualCloseOn ?? todayInZone(now, companyRow().timeZone);
  return {
    fields: formFields(fields).map((field) => ({ ...field, required: true })),
    values: toFormValues(fields, { ...deal.values, actualCloseOn }, locale),
    references: referencesOf(viewer, fields, []),
    currency: locale.currency,
    timeZone: locale.timeZone,
  };
}

/** A deal that is closed anew may have other reasons than before: those are asked for, filled in or not. */
function keysAsked({ values }: Stored, stage: Stage): Set<string> {
  const lacking = asked(stage).filter((key) => isEmpty(values[key]) || key === "lostReasonId");
  return new Set([...lacking, ...(stage.kind === "open" ? [] : ["actualCloseOn"])]);
}
