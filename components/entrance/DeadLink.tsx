import { ButtonLink } from "@/components/ui/Button";
import { EntranceHeading } from "./EntranceCard";

const lives = { invite: "seven days", reset: "60 minutes" };

/** A link that was used, or whose time is over, or that never was one: all look the same. */
export function DeadLink({ kind }: { kind: keyof typeof lives }) {
  return (
    <>
      <EntranceHeading title="This link does not work any more">
        A link works once, and for {lives[kind]}. Ask an administrator for a new one.
      </EntranceHeading>
      <ButtonLink href="/login" size={40} className="w-full">
        Go to Log in
      </ButtonLink>
    </>
  );
}
