/** What the font of the PDF has (lib/quotes/print.ts): the letters of Europe, and the signs that go with them. */
const printed =
  /[\t\n\r\u0020-\u007e\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01f0\u0218-\u021b\u0237\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0490-\u0513\u1e00\u1e01\u1e3e\u1e3f\u1e80-\u1e85\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20a3\u20a4\u20a7\u20ab\u20ac\u20b1\u20b9\u20ba\u20bd\u2116\u2122\u2126\u2202\u2206\u2211\u2212\u221a\u221e\u2248\u2260\u2264\u2265]|[\u0300]|[\u0301]|[\u0303]|[\u0309]|[\u0323]/u;

const mostNamed = 8;

/**
 * The letters of a text that the PDF can only draw as empty boxes, each once and eight at most; empty when there are
 * none.
 */
export const unprinted = (text: string): string =>
  [...new Set(inPrint(text))]
    .filter((letter) => !printed.test(letter))
    .slice(0, mostNamed)
    .join(" ");

/** Signs of money that it lacks, as their codes; a narrow space, which it lacks too, is a space. */
const spelt: Record<string, string> = { "₪": "ILS ", "₩": "KRW ", "\u202f": " " };

/** A text with what the font of the PDF can draw in place of what it cannot, where that says the same. */
export const inPrint = (text: string): string =>
  text.normalize("NFC").replace(/[₪₩\u202f]/g, (sign) => spelt[sign]!);
