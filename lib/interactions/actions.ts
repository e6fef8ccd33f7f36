"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { acknowledgeFlag } from "./flags";
import { logInput, noteChange, noteInput, recordRef } from "./input";
import { changeNote } from "./note";
import { addNote, logInteraction } from "./write";

const record = { record: recordRef };

/** Writes a note on a record; the verb asks for the right to edit it. */
export const addNoteAction = action
  .metadata({ right: "records" })
  .inputSchema(noteInput.extend(record))
  .action(async ({ parsedInput: { record: ref, ...note }, ctx }) => addNote(ctx.viewer, ref, note, ctx.now));

/** Logs an interaction on a record; the verb asks for the right to edit it. */
export const logInteractionAction = action
  .metadata({ right: "records" })
  .inputSchema(logInput.extend(record))
  .action(async ({ parsedInput: { record: ref, ...log }, ctx }) =>
    logInteraction(ctx.viewer, ref, log, ctx.now),
  );

/** Changes a note or its flag; the verb asks whether it is the viewer's to change. */
export const changeNoteAction = action
  .metadata({ right: "records" })
  .inputSchema(noteChange.extend({ id: rowId }))
  .action(async ({ parsedInput: { id, ...change }, ctx }) => changeNote(ctx.viewer, id, change, ctx.now));

/** Keeps that the viewer read flagged notes; the verb asks whether they may see each. */
export const acknowledgeFlagsAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ ids: z.array(rowId).min(1).max(100) }))
  .action(async ({ parsedInput: { ids }, ctx }) => {
    for (const id of ids) acknowledgeFlag(ctx.viewer, id, ctx.now);
  });
