"use client";

import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { useToast } from "@/components/ui/Toast";
import { endOwnSessionAction } from "@/lib/people/own-actions";

/** A browser that is signed in, in words. */
export type OwnSession = { idHash: string; browser: string; ip: string; lastUsed: string; current: boolean };

/** Where the viewer is signed in, each to be ended. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  const toast = useToast();
  const { save, pending, errors } = useSave(endOwnSessionAction, () => toast.show("That session is ended."));
  return (
    <section className="flex flex-col gap-2">
      <SectionHeading>Where you are logged in</SectionHeading>
      <FormErrors errors={errors} />
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ idHash, browser, ip, lastUsed, current }) => (
          <li key={idHash} className="flex min-h-12 items-center gap-3 py-1.5">
            <div className="mr-auto min-w-0">
              <p>{browser}</p>
              <p className="text-meta text-muted">
                {current ? "This browser" : `Last used ${lastUsed}`} · {ip}
              </p>
            </div>
            {!current && (
              <Button pending={pending} aria-label={`End ${browser}, ${ip}`} onClick={() => save({ idHash })}>
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
