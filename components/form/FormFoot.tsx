import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import type { Leaving } from "./use-leaving";

type FormFootProps = {
  leaving: Leaving;
  pending: boolean;
  /** Stands before Save. */
  children?: ReactNode;
};

/** The foot of a form in a drawer, always in view: Cancel and Save, or the question whether to discard. */
export function FormFoot({ leaving, pending, children }: FormFootProps) {
  return (
    <footer className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap items-center justify-end gap-2 border-rule border-t bg-sheet px-5 py-3">
      {leaving.asking ? (
        <>
          <p role="alert" className="mr-auto text-body text-ink">
            Discard what you changed?
          </p>
          <Button size={36} autoFocus onClick={leaving.stay}>
            Keep editing
          </Button>
          <Button size={36} variant="danger" onClick={leaving.discard}>
            Discard
          </Button>
        </>
      ) : (
        <>
          <Button size={36} onClick={leaving.leave}>
            Cancel
          </Button>
          {children}
          <Button type="submit" variant="filled" size={36} pending={pending}>
            Save
          </Button>
        </>
      )}
    </footer>
  );
}
