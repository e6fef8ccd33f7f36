import { z } from "zod";
import { emailAddress, filled, newPassword, optionalText, rowId, timeZone } from "./fields";

const person = {
  firstName: filled("a first name"),
  lastName: filled("a last name"),
  roleId: rowId.nullable(),
  primaryTeamId: rowId,
  locationId: rowId.nullable(),
  timeZone,
};

export const newUser = z.strictObject({ ...person, email: emailAddress });
export type NewUser = z.infer<typeof newUser>;

export const changedUser = z.strictObject({
  ...person,
  userId: rowId,
  /** The version that the form was filled from. */
  version: z.int(),
  phone: optionalText(40),
  /** Teams beside the primary one. */
  furtherTeamIds: z.array(rowId).max(500),
});
export type ChangedUser = z.infer<typeof changedUser>;

export const aUser = z.strictObject({ userId: rowId });
export const licenceSwitch = aUser.extend({ licensed: z.boolean() });
export const superAdminSwitch = aUser.extend({ superAdmin: z.boolean() });
export const departure = aUser.extend({ toUserId: rowId.nullable() });
export type Departure = z.infer<typeof departure>;

export const profile = z.strictObject({
  firstName: person.firstName,
  lastName: person.lastName,
  phone: optionalText(40),
  timeZone,
});
export type Profile = z.infer<typeof profile>;

export const appearance = z.strictObject({
  theme: z.enum(["system", "light", "dark"]),
  letterKeys: z.boolean(),
});
export type Appearance = z.infer<typeof appearance>;

export const ownPasswordChange = z.strictObject({
  currentPassword: z.string().min(1, "Enter your present password."),
  password: newPassword,
});

export const linkUse = z.strictObject({ token: z.string().max(100), password: newPassword });
export const aSession = z.strictObject({ idHash: z.string().max(100) });
