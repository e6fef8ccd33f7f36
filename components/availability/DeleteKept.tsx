import type { ComponentProps } from "react";
import { DeletePart } from "@/components/form/DeletePart";
import type { Kept } from "@/lib/availability/availability";

type DeleteKeptProps = Pick<ComponentProps<typeof DeletePart>, "noun" | "deleteAction" | "onDeleted"> & {
  kept: Kept;
};

/** Takes away what an agent kept; for all agents it goes from everybody. */
export const DeleteKept = ({ kept, ...rest }: DeleteKeptProps) => (
  <DeletePart
    {...rest}
    of={kept}
    description={kept.shared ? "It goes for everybody. What it wrote stays." : "What it wrote stays."}
  />
);
