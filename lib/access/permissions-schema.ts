import { z } from "zod";
import {
  abilities,
  adminPages,
  applications,
  levels,
  type Permissions,
  type RecordAccess,
} from "@/lib/access/permissions";

const level = z.enum(levels);
const switches = <K extends string>(names: readonly K[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.boolean()])) as Record<K, z.ZodBoolean>);

export const recordAccess = z.strictObject({
  on: z.boolean(),
  view: level,
  edit: level,
  delete: level,
}) satisfies z.ZodType<RecordAccess>;

/** Permissions as they are stored and sent. Apart from what they mean, which a browser needs without the checks. */
export const permissions = z.strictObject({
  records: z.record(z.string(), recordAccess),
  applications: switches(applications),
  admin: switches(adminPages),
  abilities: switches(abilities),
}) satisfies z.ZodType<Permissions>;
