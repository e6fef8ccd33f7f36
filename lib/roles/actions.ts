"use server";

import { action } from "@/lib/action";
import { changeRole, createRole, deleteRole } from "./change-role";
import { changedRole, newRole, roleToDelete } from "./role-input";

export const createRoleAction = action
  .metadata({ right: "admin:roles" })
  .inputSchema(newRole)
  .action(async ({ parsedInput, ctx }) => createRole(ctx.viewer, parsedInput, ctx.now));

export const changeRoleAction = action
  .metadata({ right: "admin:roles" })
  .inputSchema(changedRole)
  .action(async ({ parsedInput, ctx }) => changeRole(ctx.viewer, parsedInput, ctx.now));

export const deleteRoleAction = action
  .metadata({ right: "admin:roles" })
  .inputSchema(roleToDelete)
  .action(async ({ parsedInput, ctx }) => deleteRole(ctx.viewer, parsedInput.roleId, ctx.now));
