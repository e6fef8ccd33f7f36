import type { Filling } from "./fillings";

/**
 * What fills a placeholder in the address of a page, as one percent-encoded part of it: nothing for nothing, unless
 * there is a fallback. A phone number goes as it is stored, since programs read that.
 */
export const partOfAddress = (filling: Filling | null, fallback: string | null): string =>
  encode(wordsOf(filling) || fallback || "");

const wordsOf = (filling: Filling | null): string => {
  if (!filling) return "";
  return /^\+\d+/.test(String(filling.stored)) ? String(filling.stored) : filling.text;
};

/** Dots alone would climb in the path of an address, encoded or not. */
const encode = (text: string): string => (/^\.+$/.test(text) ? "" : encodeURIComponent(text.toWellFormed()));
