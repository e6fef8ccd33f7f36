import { z } from "zod";
import { permissions } from "@/lib/access/permissions-schema";
import { filled, rowId } from "@/lib/people/fields";

export const newRole = z.strictObject({ name: filled("a name for the role", 60), permissions });
export type NewRole = z.infer<typeof newRole>;

export const changedRole = newRole.extend({ roleId: rowId });
export type ChangedRole = z.infer<typeof changedRole>;

export const roleToDelete = z.strictObject({ roleId: rowId });
