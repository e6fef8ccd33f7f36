/** Points with their sign, as a reader adds them up: `+20`, `−5`, `0`. */
export const pointsText = (points: number): string =>
  points > 0 ? `+${points}` : String(points).replace("-", "−");
