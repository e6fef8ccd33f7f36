/**
 * Wide enough for all words of a due badge, where there is room. Apart from it, since server components take the word
 * as it is.
 */
export const dueWidth = "md:min-w-28";
