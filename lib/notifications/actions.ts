"use server";

import { action } from "@/lib/action";
import { chooseNotification } from "./choices";
import { notificationChoice } from "./input";
import { markAllRead } from "./mark";

/** **Mark all as read**. */
export const markAllReadAction = action
  .metadata({ right: "signed-in:self" })
  .action(async ({ ctx }) => markAllRead(ctx.viewer, ctx.now));

export const chooseNotificationAction = action
  .metadata({ right: "signed-in:self" })
  .inputSchema(notificationChoice)
  .action(async ({ parsedInput: { kind, inApp }, ctx }) => chooseNotification(ctx.viewer, kind, inApp));
