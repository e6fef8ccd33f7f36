"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { Input } from "@/components/ui/Input";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { useToast } from "@/components/ui/Toast";
import { makeFeedAction, revokeFeedAction } from "@/lib/calendar/feed-actions";

/** The private link by which a calendar program shows what its owner has to do. `since` is when it was made, in words. */
export function CalendarFeed({ since }: { since: string | null }) {
  const toast = useToast();
  const [link, setLink] = useState<string | null>(null);
  const making = useSave(
    () => makeFeedAction(),
    (made) => setLink(made?.link ?? null),
  );
  const revoking = useSave(
    () => revokeFeedAction(),
    () => {
      setLink(null);
      toast.show("The calendar link is revoked.");
    },
  );
  return (
    <section aria-label="Calendar link" className="flex flex-col gap-3">
      <SectionHeading>Calendar link</SectionHeading>
      <FormErrors errors={[...making.errors, ...revoking.errors]} />
      <p className="text-body text-second">
        A private address that shows your tasks, calls and meetings in another calendar program, such as the
        one on your phone. Whoever has it can read them.{since && ` Yours was made ${since}.`}
      </p>
      {link && <ShownOnce link={link} />}
      <div className="flex flex-wrap gap-2">
        {since === null ? (
          <Button pending={making.pending} onClick={() => making.save(undefined)}>
            Make link
          </Button>
        ) : (
          <>
            <Sure
              title="Renew the link?"
              verb="Renew link"
              onSure={() => making.save(undefined)}
              about="The one before it stops working, and calendars that use it stop being updated."
            />
            <Sure
              title="Revoke the link?"
              verb="Revoke link"
              onSure={() => revoking.save(undefined)}
              about="Calendars that use it stop being updated."
            />
          </>
        )}
      </div>
    </section>
  );
}

type SureProps = { title: string; verb: string; about: string; onSure: () => void };

const Sure = ({ title, verb, about, onSure }: SureProps) => (
  <ConfirmPopover
    trigger={<Button>{verb}</Button>}
    title={title}
    description={about}
    confirmLabel={verb}
    tone="filled"
    confirmAction={onSure}
  />
);

function ShownOnce({ link }: { link: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className="flex items-end gap-2">
      <Field
        label="Link"
        description="It is shown only now. Add it as a calendar by address."
        className="flex-1"
      >
        <Input value={link} readOnly onFocus={({ target }) => target.select()} />
      </Field>
      <Button
        onClick={copy}
        icon={copied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        className="mb-5"
      >
        {copied ? "Copied" : "Copy link"}
      </Button>
    </div>
  );
}
