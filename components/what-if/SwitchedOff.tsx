import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";

/** There is nothing to try while nothing is scored. */
export const SwitchedOff = () => (
  <EmptyState
    title="Experience Score is switched off."
    action={
      <ButtonLink href="/admin/experience" variant="filled">
        Experience Score
      </ButtonLink>
    }
  >
    Switch it on to try what other points, limits or another scale would do.
  </EmptyState>
);
