/** The words of a text as the index parts them: letters, digits and the marks on them. */
export const wordsOf = (text: string): string[] =>
  text
    .slice(0, 20_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/**
 * An FTS5 query for whatever begins as the word does, without its ending: `resetting` finds reset, and `pay` payment.
 * Quoted, so that nothing in it is an operator. (A stemming index would not do: it has no beginnings of words.)
 */
export const beginningWith = (word: string): string => `"${withoutEnding(word)}"*`;

/** The same for a word that somebody wrote to the end: `log` is then not about a logo. */
export const formsOf = (word: string): string => (word.length < 4 ? `"${word}"` : beginningWith(word));

/** English endings, where enough is left to tell the word by; and the letter that is doubled before them. */
function withoutEnding(word: string): string {
  const [, stem] = /^(.{4,}?)(?:ing|ed|es|(?<![su])s)$/u.exec(word) ?? [];
  return stem?.replace(/^(.{3,}(.))\2$/u, "$1") ?? word;
}

const common = new Set(
  `about after again all also and any are ask asked asks because been before but can cannot case could customer did does
  doesn don else even ever for from get gets getting give got had has have hello hers his how into isn its just
  know let like made make may mine more most much must need needs new not now off once one only other our ours out
  over own please put said same say says see send sent she should since some still such sure tell than thank thanks that the
  their them then there these they this those through too try under until upon use used very want wants was way
  well went were what when where which while who whom why will wish with won would yes yet you your yours`.split(
    /\s+/,
  ),
);

/** The words of a text that say what it is about, each once, in order: none of two letters, and no common ones. */
export const tellingWords = (text: string): string[] => [
  ...new Set(wordsOf(text).filter((word) => word.length > 2 && !common.has(word))),
];
