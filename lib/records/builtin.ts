import { accountType } from "@/lib/accounts/account";
import { caseType } from "@/lib/cases/case";
import { contactType } from "@/lib/contacts/contact";
import { leadType } from "@/lib/leads/lead";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { productType } from "@/lib/products/product";
import type { RecordType } from "./type";

/** The record types that Rapport comes with, in the order of the menu. */
export const builtinTypes: readonly RecordType[] = [
  accountType,
  contactType,
  caseType,
  leadType,
  opportunityType,
  productType,
];
