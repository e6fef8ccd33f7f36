import { z } from "zod";
import { notificationKinds } from "./kinds";

export const notificationChoice = z.strictObject({ kind: z.enum(notificationKinds), inApp: z.boolean() });
