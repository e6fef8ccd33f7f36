import type { Field } from "@/lib/fields/field";
import { anyRecordType } from "@/lib/records/registry";
import type { StageKind } from "./stage-kinds";

/** What follows from the stage itself, so that none can ask for it. */
const following = new Set(["lostReasonId", "probability"]);

/**
 * The fields of an opportunity that a stage of the kind can ask for, admin-made ones too: not what nobody types, what
 * every deal must have anyway, or what is never empty; and when it was closed only where it is.
 */
export const requirable = (kind: StageKind): Field[] =>
  anyRecordType("opportunity").fields.filter(
    ({ key, kind: of, readOnly, required }) =>
      !readOnly &&
      !required &&
      of !== "yesNo" &&
      !following.has(key) &&
      (key !== "actualCloseOn" || kind !== "open"),
  );
