"use server";

import { action } from "@/lib/action";
import { withEntries } from "@/lib/interactions/write";
import { anyRecord, createInput, linkInput, oneRecord, relatedInput, updateInput } from "./action-input";
import { deleteRecord, restoreRecord } from "./bin";
import { createLinked } from "./create-linked";
import { linkRecords, unlinkRecords } from "./links";
import { createRelated } from "./new-related";
import { recordType } from "./registry";
import { unwatch, watch } from "./watch";
import { updateRecord } from "./write";

/**
 * Makes a record, linked to others when it was begun from them, with what its history begins with. Answers with its
 * address.
 */
export const createRecordAction = action
  .metadata({ right: "records" })
  .inputSchema(createInput)
  .action(async ({ parsedInput: { type, input, links, entries }, ctx }) => {
    const { id, name } = withEntries(ctx.viewer, entries, ctx.now, () =>
      createLinked(ctx.viewer, type, input, links, ctx.now),
    );
    return { id, name, href: `/${recordType(type).path}/${id}` };
  });

/** Makes several records that are linked to one, all or nothing. Answers with their names. */
export const createRelatedAction = action
  .metadata({ right: "records" })
  .inputSchema(relatedInput)
  .action(async ({ parsedInput: { parts, ...from }, ctx }) => ({
    names: createRelated(ctx.viewer, from, parts, ctx.now).map(({ name }) => name),
  }));

/**
 * Changes fields, and writes entries into the history. With `seen`, what somebody else changed meanwhile comes back as
 * conflicts; what must be asked first, as a question.
 */
export const updateRecordAction = action
  .metadata({ right: "records" })
  .inputSchema(updateInput)
  .action(async ({ parsedInput: { type, id, input, seen, confirmed, entries }, ctx }) => {
    withEntries(ctx.viewer, entries, ctx.now, () =>
      updateRecord(ctx.viewer, type, id, input, ctx.now, seen, confirmed),
    );
  });

export const deleteRecordAction = action
  .metadata({ right: "records" })
  .inputSchema(oneRecord)
  .action(async ({ parsedInput: { type, id }, ctx }) => deleteRecord(ctx.viewer, type, id, ctx.now));

/** Takes a deletion back. */
export const restoreRecordAction = action
  .metadata({ right: "records" })
  .inputSchema(anyRecord)
  .action(async ({ parsedInput: { id }, ctx }) => restoreRecord(ctx.viewer, id, ctx.now));

export const watchAction = action
  .metadata({ right: "records" })
  .inputSchema(anyRecord)
  .action(async ({ parsedInput: { id }, ctx }) => watch(ctx.viewer, id, ctx.now));

export const unwatchAction = action
  .metadata({ right: "records" })
  .inputSchema(anyRecord)
  .action(async ({ parsedInput: { id }, ctx }) => unwatch(ctx.viewer, id));

/** Links two records; on a relation that holds one alone it replaces what was there. */
export const linkRecordsAction = action
  .metadata({ right: "records" })
  .inputSchema(linkInput)
  .action(async ({ parsedInput: { otherId, ...end }, ctx }) =>
    linkRecords(ctx.viewer, end, otherId, ctx.now),
  );

export const unlinkRecordsAction = action
  .metadata({ right: "records" })
  .inputSchema(linkInput)
  .action(async ({ parsedInput: { otherId, ...end }, ctx }) =>
    unlinkRecords(ctx.viewer, end, otherId, ctx.now),
  );
