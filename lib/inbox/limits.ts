/**
 * Past this the menu says `999+` of the cases that wait for its user: more is nothing to work by, and every page that is
 * drawn counts them.
 */
export const mineLimit = 999;
