import { ButtonLink } from "@/components/ui/Button";
import { Stray } from "./Stray";

/** What is not there, and what this user may not see: the two look the same. */
export function Missing() {
  return (
    <Stray
      title="Page not found"
      action={
        <ButtonLink href="/" variant="filled">
          Go to Home
        </ButtonLink>
      }
    >
      <p>There is nothing at this address, or it is not shared with you. An administrator can tell.</p>
    </Stray>
  );
}
