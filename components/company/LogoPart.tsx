"use client";

import { useRef, useState } from "react";
import { dataUrlOf } from "@/components/form/data-url";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { FieldError } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { useToast } from "@/components/ui/Toast";
import { removeLogoAction, setLogoAction } from "@/lib/company/actions";
import { mostLogoBytes } from "@/lib/company/branding-input";

type LogoPartProps = { logo: string | null; company: string };

/** The company's logo: chosen, replaced and removed, each at once. */
export function LogoPart({ logo, company }: LogoPartProps) {
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const setting = useSave(setLogoAction, () => toast.show("Saved the logo."));
  const removing = useSave(removeLogoAction, () => toast.show("Removed the logo."));
  const wrong = tooLarge ? "A logo may have 512 kB at most." : setting.field("picture").error;
  const choose = async (file: File | undefined) => {
    setTooLarge(Boolean(file && file.size > mostLogoBytes));
    if (file && file.size <= mostLogoBytes) setting.save({ picture: await dataUrlOf(file) });
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-meta font-semibold text-ink">Logo</p>
      {logo && (
        <div data-theme="light" className="rounded-control border border-rule-strong bg-sheet p-3">
          {/* biome-ignore lint/performance/noImgElement: it is a stored file, not one of the build. */}
          <img src={logo} alt={`Logo of ${company}`} className="max-h-16 max-w-60 object-contain" />
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          // The same file may be chosen again after it was mended.
          target.value = "";
        }}
      />
      <div className="flex gap-2">
        <Button pending={setting.pending} onClick={() => input.current?.click()}>
          {logo ? "Replace logo" : "Choose logo"}
        </Button>
        {logo && (
          <ConfirmPopover
            trigger={<Button pending={removing.pending}>Remove logo</Button>}
            title="Remove the logo?"
            description="Quotes then show the company’s name instead."
            confirmLabel="Remove"
            confirmAction={() => removing.save(undefined)}
          />
        )}
      </div>
      <p className="text-meta text-muted">PNG or JPEG, 512 kB at most. Quotes show it on white.</p>
      {wrong && (
        <div role="alert">
          <FieldError>{wrong}</FieldError>
        </div>
      )}
      <FormErrors errors={setting.errors} title="The logo was not changed" />
      <FormErrors errors={removing.errors} title="The logo was not changed" />
    </div>
  );
}
