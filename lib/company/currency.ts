import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { Invalid } from "@/lib/errors";
import { minorUnits } from "@/lib/fields/money";
import { allRecordTypes } from "@/lib/records/registry";
import { columnOf, joinOwn } from "@/lib/records/tables";

/**
 * Amounts are kept in minor units, and so keep their figures only in a currency with as many decimals: $31.50 would read
 * ¥3,150. Throws Invalid for another one once there is an amount anywhere, in the Recycle Bin too.
 */
export function refuseOtherDecimals(from: string, to: string): void {
  if (minorUnits(from) === minorUnits(to) || !hasAmounts()) return;
  throw new Invalid({
    currency: `Amounts are there already, in ${from}, and ${to} has other decimals: each would read as another sum.`,
  });
}

const hasAmounts = (): boolean =>
  allRecordTypes().some((type) =>
    type.fields
      .filter(({ kind }) => kind === "money")
      .some((field) =>
        db().get(sql`select 1 from ${records}${joinOwn(type)}
          where ${records.type} = ${type.name} and ${columnOf(type, field)} is not null limit 1`),
      ),
  );
