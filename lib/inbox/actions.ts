"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { resolveCase, undoResolve } from "@/lib/cases/resolve";
import { snoozeCase } from "@/lib/cases/snooze";
import { anyRecord, confirmed, recordId } from "@/lib/records/action-input";
import { changeAfterResolve } from "./after-resolve";
import { readCase } from "./read";

/** Keeps that the viewer has read a case. */
export const readCaseAction = action
  .metadata({ right: "application:inbox", quiet: true })
  .inputSchema(anyRecord)
  .action(async ({ parsedInput: { id }, ctx }) => readCase(ctx.viewer, id, ctx.now));

/** Resolves a case; answers with what takes it back, or with what must be asked first. The verb asks for the right. */
export const resolveCaseAction = action
  .metadata({ right: "records" })
  .inputSchema(anyRecord.extend({ confirmed }))
  .action(async ({ parsedInput, ctx }) =>
    resolveCase(ctx.viewer, parsedInput.id, parsedInput.confirmed ?? [], ctx.now),
  );

export const undoResolveAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ id: recordId, from: recordId, to: recordId }))
  .action(async ({ parsedInput: { id, ...resolved }, ctx }) =>
    undoResolve(ctx.viewer, id, resolved, ctx.now),
  );

const moment = z.iso.datetime({ local: true, offset: false, error: "Enter a date and a time." });

/** Lets a case wait until a moment on the viewer's clock, or brings it back. */
export const snoozeCaseAction = action
  .metadata({ right: "records" })
  .inputSchema(anyRecord.extend({ until: moment.nullable() }))
  .action(async ({ parsedInput: { id, until }, ctx }) => snoozeCase(ctx.viewer, id, until, ctx.now));

/** Where the inbox goes when the viewer has resolved a case. */
export const changeAfterResolveAction = action
  .metadata({ right: "signed-in:self" })
  .inputSchema(z.strictObject({ afterResolve: z.enum(["next", "stay"]) }))
  .action(async ({ parsedInput: { afterResolve }, ctx }) => changeAfterResolve(ctx.viewer, afterResolve));
