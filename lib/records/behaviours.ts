import { accountBehaviour } from "@/lib/accounts/behaviour";
import { caseBehaviour } from "@/lib/cases/behaviour";
import { contactBehaviour } from "@/lib/contacts/behaviour";
import { leadBehaviour } from "@/lib/leads/behaviour";
import { opportunityBehaviour } from "@/lib/opportunities/behaviour";
import { productBehaviour } from "@/lib/products/behaviour";
import type { Behaviour } from "./behaviour";

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
