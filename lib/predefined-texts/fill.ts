import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { shownPhone } from "@/lib/people/phone";
import { userRow } from "@/lib/people/users";
import { inWords } from "@/lib/records/in-words";
import { getAnyRecord, getRecord, type Stored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import { escaped, type Placeholder, replacePlaceholders } from "./placeholder";
import { fieldNamed, nounsOfRecords } from "./placeholders";
import type { About } from "./text";
import { usableText } from "./texts";

type Sources = Partial<Record<string, Stored>>;

/**
 * A predefined text as it is inserted: each placeholder with what the viewer may see of it, formatted by its kind. One
 * that is empty, or not for them to see, is its fallback, else a marked gap such as `[First Name]`. Throws NotFound for
 * a text that is not theirs to use or a record that they may not see.
 */
export function filledText(viewer: Viewer, id: number, about: About): string {
  const { html } = usableText(viewer, id);
  const sources = sourcesOf(viewer, about);
  return replacePlaceholders(html, (each) => {
    const text = wordsOf(viewer, sources, each) || each.fallback;
    return text ? escaped(text).replaceAll("\n", "<br>") : gap(fieldNamed(each)?.label ?? each.key);
  });
}

const gap = (label: string) => `<span data-gap="">[${escaped(label)}]</span>`;

/** The records that placeholders are about: the one at hand, and the contact and account that belong to it. */
function sourcesOf(viewer: Viewer, { recordId, contactId, accountId }: About): Sources {
  const record = recordId ? getAnyRecord(viewer, recordId) : undefined;
  const given: Sources = {
    contact: visible(viewer, "contact", contactId),
    account: visible(viewer, "account", accountId),
  };
  return Object.fromEntries(
    nounsOfRecords.map((noun) => [noun, given[noun] ?? (record && belonging(viewer, record, noun))]),
  );
}

/** The record itself if it is one, else what its first link to that type leads to. */
function belonging(viewer: Viewer, record: Stored, noun: string): Stored | undefined {
  if (record.type === noun) return record;
  const link = recordType(record.type).fields.find(({ kind, to }) => kind === "link" && to === noun);
  return link && visible(viewer, noun, record.values[link.key]);
}

function visible(viewer: Viewer, noun: string, id: unknown): Stored | undefined {
  if (typeof id !== "number") return undefined;
  try {
    return getRecord(viewer, recordType(noun), id);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

function wordsOf(viewer: Viewer, sources: Sources, placeholder: Placeholder): string {
  const { noun, key } = placeholder;
  if (!fieldNamed(placeholder)) return "";
  if (noun === "user") return ofUser(viewer)[key] ?? "";
  const record = sources[noun];
  const field = record && fieldOf(recordType(noun), key);
  return field ? inWords(viewer, [field], [record])(0, field) : "";
}

function ofUser({ userId }: Viewer): Record<string, string> {
  if (userId === null) return {};
  const { firstName, lastName, email, phone } = userRow(userId);
  return { firstName, lastName, email, phone: shownPhone(phone) ?? "" };
}
