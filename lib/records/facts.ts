import type { Field } from "@/lib/fields/field";
import type { Stored } from "./record";
import { fieldOf, recordType } from "./registry";

const addressLines = ["Street1", "Street2", "City", "State", "PostalCode", "Country"] as const;

/** An address on a few lines, `Scottsdale, AZ 85250` on one of them; empty when nothing is known of it. */
export function addressOf({ type, values }: Stored, prefix: string): string[] {
  const at = (line: (typeof addressLines)[number]) => values[`${prefix}${line}`] as string | null;
  const place = [at("City"), [at("State"), at("PostalCode")].filter(Boolean).join(" ")].filter(Boolean);
  const country = fieldOf(recordType(type), `${prefix}Country`);
  return [at("Street1"), at("Street2"), place.join(", "), countryOf(country, at("Country"))].filter(
    (line): line is string => Boolean(line),
  );
}

const countryOf = ({ options }: Field, code: string | null) =>
  code && (options?.find(({ value }) => value === code)?.label ?? code);
