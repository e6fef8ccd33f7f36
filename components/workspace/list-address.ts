/** Where this browser tab keeps the address of the list of a type that was looked at last. */
const keyOf = (path: string) => `rapport.list.${path}`;

/** Keeps the part after `?` of a list's address. */
export const keepListAddress = (path: string, search: string): void =>
  sessionStorage.setItem(keyOf(path), search);

/** The part after `?` of the list that somebody came from; empty when they did not come from one. */
export const listAddress = (path: string): string => sessionStorage.getItem(keyOf(path)) ?? "";
