"use server";

import { action } from "@/lib/action";
import { changeUser } from "./change-user";
import { createUser } from "./create-user";
import { deactivateUser, reactivateUser } from "./deactivate";
import { endUserSessions, newLinkFor, setLicence, setSuperAdmin } from "./standing";
import { aUser, changedUser, departure, licenceSwitch, newUser, superAdminSwitch } from "./user-input";

export const createUserAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(newUser)
  .action(async ({ parsedInput, ctx }) => createUser(ctx.viewer, parsedInput, ctx.now));

export const changeUserAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(changedUser)
  .action(async ({ parsedInput, ctx }) => changeUser(ctx.viewer, parsedInput, ctx.now));

export const setLicenceAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(licenceSwitch)
  .action(async ({ parsedInput: { userId, licensed }, ctx }) =>
    setLicence(ctx.viewer, userId, licensed, ctx.now),
  );

export const setSuperAdminAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(superAdminSwitch)
  .action(async ({ parsedInput: { userId, superAdmin }, ctx }) =>
    setSuperAdmin(ctx.viewer, userId, superAdmin, ctx.now),
  );

export const newLinkAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(aUser)
  .action(async ({ parsedInput, ctx }) => newLinkFor(ctx.viewer, parsedInput.userId, ctx.now));

export const endUserSessionsAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(aUser)
  .action(async ({ parsedInput, ctx }) => endUserSessions(ctx.viewer, parsedInput.userId, ctx.now));

export const deactivateUserAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(departure)
  .action(async ({ parsedInput, ctx }) => deactivateUser(ctx.viewer, parsedInput, ctx.now));

export const reactivateUserAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(aUser)
  .action(async ({ parsedInput, ctx }) => reactivateUser(ctx.viewer, parsedInput.userId, ctx.now));
