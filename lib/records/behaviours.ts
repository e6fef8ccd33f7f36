import { accountBehaviour } from "@/lib/accounts/behaviour";
import { caseBehaviour } from "@/lib/cases/behaviour";
import { contactBehaviour } from "@/lib/contacts/behaviour";
import { leadBehaviour } from "@/lib/leads/behaviour";
import { opportunityBehaviour } from "@/lib/opportunities/behaviour";
import { productBehaviour } from "@/lib/products/behaviour";
import type { Behaviour, Values } from "./behaviour";

const behaviours: Record<string, Behaviour> = {
  account: accountBehaviour,
  contact: contactBehaviour,
  case: caseBehaviour,
  lead: leadBehaviour,
  opportunity: opportunityBehaviour,
  product: productBehaviour,
};

const plain: Behaviour = {};

/** What is special to a type; nothing for one that an admin made. */
export const behaviourOf = (type: string): Behaviour => behaviours[type] ?? plain;

/** The fields of a record that follow by themselves from what hangs on it. */
export const followsIn = (type: string, id: number): ReadonlySet<string> =>
  new Set(behaviourOf(type).follows?.(id));

type Current = { id: number; values: Values };

/**
 * What stands today for values that the record held before: where one went into another since, such
 * as a stage that was merged, that other.
 */
export function standingNow(type: string, { id, values }: Current, held: Values): Values {
  const mended = behaviourOf(type).mend?.({ ...values, ...held }, id) ?? {};
  return Object.fromEntries(
    Object.entries(held).map(([key, value]) => [key, key in mended ? (mended[key] ?? null) : value]),
  );
}
