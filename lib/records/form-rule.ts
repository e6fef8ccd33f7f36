import { accountFormRule } from "@/lib/accounts/form-rule";
import { caseFormRule } from "@/lib/cases/form-rule";
import { contactFormRule } from "@/lib/contacts/form-rule";
import type { FormValues } from "@/lib/fields/form";
import type { References } from "./names";

/** What a form of one type does by itself while it is filled in; the verbs do the same again when it is saved. */
export type FormRule = {
  /** Values that follow from others, as long as nobody has typed over them. */
  follow?: (values: FormValues, typed: ReadonlySet<string>, references: References) => FormValues;
  /** Whether a field need not be asked for, given the others. */
  hides?: (values: FormValues, key: string) => boolean;
};

const rules: Record<string, FormRule> = {
  account: accountFormRule,
  contact: contactFormRule,
  case: caseFormRule,
};

/** The rule of a type; one that does nothing for most. Free of server imports. */
export const formRuleOf = (type: string): FormRule => rules[type] ?? {};
