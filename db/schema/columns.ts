import { integer, text } from "drizzle-orm/sqlite-core";

/** An instant, stored as milliseconds since 1970 UTC. */
export const instant = () => integer({ mode: "timestamp_ms" });

/** A calendar day, stored as `YYYY-MM-DD`. */
export const day = () => text();

/** Yes or no, stored as 1 or 0. */
export const yesNo = () => integer({ mode: "boolean" });

/** Money in minor units of the company's currency. */
export const cents = () => integer();

/** Whether it came with the sample business: 'Remove sample data' takes it away. */
export const sample = () => yesNo().notNull().default(false);
