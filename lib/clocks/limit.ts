const daySeconds = 86_400;

/**
 * A clock's limit in working time, in milliseconds. A resolution limit of whole days counts working days of `dayMs`
 * each; any other counts as it is. Imports nothing: a thread asks it, too.
 */
export function limitOver(measures: string, limitSeconds: number, dayMs: number): number {
  const inDays = measures === "resolution" && limitSeconds % daySeconds === 0;
  return inDays ? (limitSeconds / daySeconds) * dayMs : limitSeconds * 1000;
}
