import { Banner } from "@/components/ui/Banner";
import { storeTrouble, type StoreTrouble as Trouble } from "@/lib/health/trouble";

const words: Record<Trouble, string> = {
  full: "The disk is full. You can look at everything and delete records; saving works again once there is room.",
  "read-only":
    "The data folder cannot be written to. You can look at everything; nothing can be saved for now.",
  failing: "The disk reports errors. You can look at everything; nothing can be saved for now.",
};

/** Says on every page why nothing can be saved, as long as that is so. */
export function StoreTrouble() {
  const trouble = storeTrouble();
  if (!trouble) return null;
  return (
    <Banner tone="bad" title="Changes cannot be saved" className="m-3">
      {words[trouble]} Ask whoever runs your Rapport to look at it.
    </Banner>
  );
}
