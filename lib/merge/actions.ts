"use server";

import { action } from "@/lib/action";
import { recordType } from "@/lib/records/registry";
import { mergeInput, unmergeInput } from "./input";
import { mergeRecords } from "./merge";
import { unmerge } from "./unmerge";

/** Makes two records one. The page of the two is over. */
export const mergeRecordsAction = action
  .metadata({ right: "records", quiet: true })
  .inputSchema(mergeInput)
  .action(async ({ parsedInput, ctx }) => mergeRecords(ctx.viewer, parsedInput, ctx.now));

/** Takes a merge back. Answers with the record that is there again. */
export const unmergeAction = action
  .metadata({ right: "records" })
  .inputSchema(unmergeInput)
  .action(async ({ parsedInput, ctx }) => {
    const { id, name, type } = unmerge(ctx.viewer, parsedInput.mergeId, ctx.now);
    return { name, href: `/${recordType(type).path}/${id}` };
  });
