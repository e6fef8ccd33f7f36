import type { Viewer } from "@/lib/access/viewer";
import { escaped } from "@/lib/content/text";
import { fillingsOf, type PlaceholderRecord } from "@/lib/placeholders/fillings";
import { partOfAddress } from "@/lib/placeholders/part-of-address";
import { getAnyRecord } from "@/lib/records/record";
import { fillRichText } from "./placeholder";
import type { About } from "./text";
import { usableText } from "./texts";

/**
 * A predefined text as it is inserted: each placeholder with what the viewer may see of it, formatted by its kind. One
 * that is empty, or not for them to see, is its fallback, else a marked gap such as `[First Name]`, and in the address
 * of a link nothing. Throws NotFound for a text that is not theirs to use or a record that they may not see.
 */
export function filledText(viewer: Viewer, id: number, about: About): string {
  const { html } = usableText(viewer, id);
  const fill = fillingsOf(viewer, recordOf(viewer, about));
  return fillRichText(html, {
    inText: ({ name, fallback }) => {
      const filling = fill(name);
      const text = filling?.text || fallback;
      return text ? escaped(text) : `<span data-gap="">[${escaped(filling?.label ?? name)}]</span>`;
    },
    inAddress: ({ name, fallback }) => partOfAddress(fill(name), fallback),
  });
}

/** The record at hand, or what a form holds of a case that is not there yet: whom it is for. */
function recordOf(viewer: Viewer, { recordId, contactId, accountId }: About): PlaceholderRecord | null {
  if (recordId) return getAnyRecord(viewer, recordId);
  return contactId || accountId ? { type: "case", values: { contactId, accountId } } : null;
}
