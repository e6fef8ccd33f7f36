import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { transact } from "@/db/client";
import { keepMatchKeys } from "@/lib/duplicates/keep";
import { matchedTypes } from "@/lib/duplicates/keys";
import { allWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { job } from "./define";

const slice = 100;

/** Writes down what older records are recognised by: those from before duplicates were looked for. */
export const keepAllMatchKeys = job({
  payload: z.strictObject({}),
  run: async () => {
    for (const name of matchedTypes)
      for (const records of allWithoutAccess(recordType(name), slice)) {
        transact(() => {
          for (const record of records) keepMatchKeys(record, record.deletedAt === null);
        });
        await setImmediate();
      }
  },
});
