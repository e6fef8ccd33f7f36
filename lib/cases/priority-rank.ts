/** 3 for the first of the priorities, 0 for the last and for one that was removed: how many bars are filled. */
export function priorityRank(ids: readonly number[], id: number): number {
  const place = ids.indexOf(id);
  return ids.length < 2 || place < 0 ? 0 : Math.round((3 * (ids.length - 1 - place)) / (ids.length - 1));
}
