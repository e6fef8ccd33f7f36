/** Wide enough for all words of a due badge. Apart from it, since server components take the word as it is. */
export const dueWidth = "min-w-28";
