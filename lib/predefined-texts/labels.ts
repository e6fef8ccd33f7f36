import { offeredPlaceholders } from "@/lib/placeholders/offered";
import { type Placeholder, wordsFor } from "@/lib/placeholders/placeholder";

/** Reads placeholders in words: `Contact: First Name`, or their own names where they name nothing any more. */
export function placeholderLabels(): (placeholder: Placeholder) => string {
  const known = new Map(offeredPlaceholders().map((each) => [each.name, each]));
  return ({ name, fallback }) => {
    const offered = known.get(name);
    const words = offered ? wordsFor(offered) : name;
    return fallback ? `${words}, or “${fallback}”` : words;
  };
}
