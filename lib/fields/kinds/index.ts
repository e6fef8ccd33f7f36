import type { Field, KindName } from "../field";
import type { Kind } from "../kind";
import { option, options, yesNo } from "./choices";
import { email, phone, url } from "./contact-ways";
import { date, dateTime } from "./dates";
import { money } from "./money";
import { number } from "./number";
import { link, lookup, team, user } from "./references";
import { richText } from "./rich-text";
import { longText, text } from "./text";

/** Every field kind by name. A new one is added here, in `KindName`, and in components/fields. */
export const kinds: Record<KindName, Kind> = {
  text,
  longText,
  richText,
  number,
  money,
  date,
  dateTime,
  yesNo,
  option,
  options,
  email,
  phone,
  url,
  link,
  user,
  team,
  lookup,
};

/** Whether a field's values are numbers or amounts: set at the end of a cell, added up under it, never broken. */
export const isNumeric = ({ kind }: Pick<Field, "kind">): boolean => kinds[kind].align === "end";
