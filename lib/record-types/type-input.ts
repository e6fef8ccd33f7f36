import { z } from "zod";
import { filled } from "@/lib/people/fields";
import { type TypeIconName, typeIcons } from "./icons";
import { reservedPaths } from "./paths";

const typeName = z.string().min(1).max(60);

const described = {
  one: filled("the name of one of them", 40),
  many: filled("the name of several of them", 40),
  path: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, "Use small letters, digits and dashes, such as service-visits.")
    .max(40, "Use at most 40 characters.")
    .refine((path) => !reservedPaths.includes(path), "Rapport has a page of its own at this address."),
  icon: z.enum(Object.keys(typeIcons) as [TypeIconName, ...TypeIconName[]]),
};

export const newType = z.strictObject({
  ...described,
  /** The type whose rights every role begins with; nobody but Super Admins when it is null. */
  sameAs: typeName.nullable(),
});

export const oneType = z.strictObject({ name: typeName });
export const changedType = oneType.extend(described);

const label = filled("what the records at the other end are called", 40);

/** A relation as the page of `type` shows it. */
export const newRelation = z.strictObject({
  type: typeName,
  to: typeName,
  /** What stands over the others on a record of `type`, and over these on the others'. */
  label,
  backLabel: label,
});

export const oneRelation = z.strictObject({ relation: z.string().min(1).max(80) });
export const changedRelation = oneRelation.extend({ label, backLabel: label });

export type NewType = z.input<typeof newType>;
export type ChangedType = z.input<typeof changedType>;
export type NewRelation = z.input<typeof newRelation>;
export type ChangedRelation = z.input<typeof changedRelation>;
