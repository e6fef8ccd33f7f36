import { z } from "zod";
import { widths } from "./arrange";

const typeName = z.string().min(1).max(60);
const viewId = z.int().positive();

const columns = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(60),
      width: z.int().min(widths.least).max(widths.most).optional(),
      total: z.enum(["count", "sum", "average"]).optional(),
    }),
  )
  .min(1)
  .max(200);

/** `viewId` 0 is the list of the type itself; `columns` null takes the set-up back. */
export const columnsInput = z.strictObject({
  type: typeName,
  viewId: z.int().min(0),
  columns: columns.nullable(),
});
export type ColumnsInput = z.infer<typeof columnsInput>;

const name = z.string().trim().min(1, "Give the view a name.").max(60, "A name may be 60 characters long.");
const address = z.string().max(20_000);

/** A new view: what the list shows now, under a name. `fromId` is the view that it was made from, or 0. */
export const newViewInput = z.strictObject({
  type: typeName,
  name,
  address,
  shared: z.boolean(),
  pinned: z.boolean(),
  isDefault: z.boolean(),
  fromId: z.int().min(0),
});
export type NewView = z.infer<typeof newViewInput>;

export const viewInput = z.strictObject({ viewId });

/** Its name, whom it is for, and with `address` what it shows. */
export const viewChangeInput = z.strictObject({
  viewId,
  name: name.optional(),
  shared: z.boolean().optional(),
  address: address.optional(),
});
export type ViewChange = z.infer<typeof viewChangeInput>;

export const viewMarkInput = z.strictObject({
  viewId,
  pinned: z.boolean().optional(),
  isDefault: z.boolean().optional(),
});
export type ViewMark = z.infer<typeof viewMarkInput>;
