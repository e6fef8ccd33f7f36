import { eq } from "drizzle-orm";
import { adoptStore, db, openStore } from "@/db/client";
import { operations } from "@/db/schema";
import { runOperation } from "@/lib/operations/runner";

// Works on one operation of a store, as a server does that was started again. Prints how far it is with each slice.
const [file = "", id = ""] = process.argv.slice(2);
adoptStore(openStore(file));
await runOperation(Number(id), () => {
  const row = db()
    .select()
    .from(operations)
    .where(eq(operations.id, Number(id)))
    .get();
  process.stdout.write(`${row?.done}\n`);
  return new Date();
});
