import type { FormValue, FormValues } from "@/lib/fields/form";
import type { FormRule } from "@/lib/records/form-rule";
import type { Choice } from "@/lib/records/lookups";

/** Whether a topic or status is there for the department that a form holds; without such a field every one is. */
export const isThereFor = ({ teamIds }: Choice, teamId: FormValue | undefined): boolean =>
  !teamIds || teamId === undefined || teamIds.includes(Number(teamId));

export const caseFormRule: FormRule = {
  /** With another department the case stands as far as it did, in a status that this one has. */
  follow: ({ teamId, statusId }, _typed, { choices: { status = [] } }): FormValues => {
    const held = status.find(({ id }) => String(id) === statusId);
    if (!held || isThereFor(held, teamId)) return {};
    const next = status.find((each) => each.kind === held.kind && isThereFor(each, teamId));
    return next ? { statusId: String(next.id) } : {};
  },
};
