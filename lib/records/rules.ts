import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Draft } from "./behaviour";
import { behaviourOf } from "./behaviours";

/** A sentence for each field at fault, by field key. */
export type Faults = Record<string, string>;

/**
 * What the rules of a type have against a change, so that it is told at once with all else that is wrong. Throws what
 * stands beside no field, and Unconfirmed.
 */
export const brokenRules = (viewer: Viewer, typeName: string, draft: Draft, now: Date): Faults =>
  Object.assign(
    {},
    ...(behaviourOf(typeName).rules ?? []).map((rule) => faultsOf(() => rule(viewer, draft, now))),
  );

/** What `check` refuses beside fields; none where it lets all pass. Throws whatever else it throws. */
export function faultsOf(check: () => void): Faults {
  try {
    check();
    return {};
  } catch (error) {
    if (error instanceof Invalid && Object.keys(error.fields).length > 0) return error.fields;
    throw error;
  }
}
