import { sameAddress } from "@/lib/accounts/behaviour";
import { linkContact } from "@/lib/accounts/contacts";
import type { Behaviour, Values } from "@/lib/records/behaviour";

const fullName = (values: Values) => [values.firstName, values.lastName].filter(Boolean).join(" ");

export const contactBehaviour: Behaviour = {
  derive: ({ before, values, changed }) => ({
    ...nameOf(before, values, changed),
    ...(values.billingSameAsMailing && sameAddress(values, "mailing", "billing")),
  }),
  after: (viewer, { before, after }, now) => {
    const accountId = after?.values.primaryOfId;
    if (after && typeof accountId === "number" && accountId !== before?.values.primaryOfId)
      linkContact(viewer, accountId, after.id, now);
  },
};

/** Built from first and last name until somebody types another (SPEC.md 3.2). */
function nameOf(before: Values | null, values: Values, changed: ReadonlySet<string>): Values {
  const typed = changed.has("name") && values.name !== null;
  const wasBuilt = before === null || before.name === fullName(before);
  const built = fullName(values);
  return !typed && wasBuilt && built ? { name: built } : {};
}
