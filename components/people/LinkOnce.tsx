"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";

const words = {
  invite: { label: "Invitation link", life: "for seven days" },
  reset: { label: "Reset link", life: "for 60 minutes" },
};

/** A link to pass on: shown this once, for nothing but its hash is kept. */
export function LinkOnce({ link, kind, name }: { link: string; kind: keyof typeof words; name: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className="flex flex-col gap-3">
      <Banner tone="info" title={`Pass this link on to ${name}`}>
        It works once, {words[kind].life}, and is shown only now.
      </Banner>
      <Field label={words[kind].label}>
        <Input value={link} readOnly onFocus={(event) => event.target.select()} />
      </Field>
      <Button
        size={36}
        onClick={copy}
        icon={copied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        className="self-start"
      >
        {copied ? "Copied" : "Copy link"}
      </Button>
    </div>
  );
}
