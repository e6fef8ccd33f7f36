import { type FieldSpec, option, text } from "@/lib/records/type";
import { countries } from "./countries";

type Line = "Street1" | "Street2" | "City" | "State" | "PostalCode" | "Country";
type Address<Prefix extends string> = { [Key in `${Prefix}${Line}`]: FieldSpec<string | null> };

/** A line of an address: found by search, not sorted by. */
const line = { search: "body", sort: false } as const;

/** The six fields of a postal address, keyed `shippingStreet1` … and labelled `Shipping Address Street 1` …. */
export const address = <const Prefix extends string>(prefix: Prefix, label: string): Address<Prefix> =>
  ({
    [`${prefix}Street1`]: text(`${label} Street 1`, line),
    [`${prefix}Street2`]: text(`${label} Street 2`, line),
    [`${prefix}City`]: text(`${label} City`, { ...line, maxLength: 100 }),
    [`${prefix}State`]: text(`${label} State`, { ...line, maxLength: 100 }),
    [`${prefix}PostalCode`]: text(`${label} Postal Code`, { ...line, maxLength: 20 }),
    [`${prefix}Country`]: option(`${label} Country`, countries),
  }) as Address<Prefix>;
