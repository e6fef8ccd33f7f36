/** The colours that words can be given, by name: each theme has a tone of them that can be read. */
export const colours = ["petrol", "green", "amber", "red", "violet"] as const;
export type Colour = (typeof colours)[number];
