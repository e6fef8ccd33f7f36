/** A name in the letters of a program, `Renewal date` as `renewalDate`; `otherwise` where it has none of them. */
export function camel(name: string, otherwise: string): string {
  const words = plainWords(name);
  const text = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("");
  return /^[a-z]/.test(text) ? text.slice(0, 40) : otherwise;
}

/** A name as a part of an address, `Service visits` as `service-visits`; empty where it has no letters for that. */
export const dashed = (name: string): string =>
  plainWords(name)
    .join("-")
    .slice(0, 40)
    .replace(/^[^a-z]+|-+$/g, "");

const plainWords = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);

/** The first of `name`, `name2`, `name3` … that is not taken. */
export function firstFree(name: string, isTaken: (name: string) => boolean): string {
  for (let nth = 1; ; nth++) {
    const tried = nth === 1 ? name : `${name}${nth}`;
    if (!isTaken(tried)) return tried;
  }
}
