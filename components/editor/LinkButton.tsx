import { Link as LinkIcon } from "lucide-react";
import { useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import { Popover } from "@/components/ui/Popover";
import { toolClass } from "./tool-class";

type LinkButtonProps = { href: string | null; disabled?: boolean; onSet: (href: string | null) => void };

/** Makes the chosen words a link, changes where it leads, or makes them plain again. */
export function LinkButton({ href, disabled, onSet }: LinkButtonProps) {
  const [open, setOpen] = useState(false);
  const set = (to: string | null) => {
    setOpen(false);
    onSet(to);
  };
  const trigger = (
    <IconButton label="Link" disabled={disabled} aria-pressed={href !== null} className={toolClass}>
      <LinkIcon aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <Popover trigger={trigger} title="Link" hideTitle open={open} onOpenChange={setOpen} side="top">
      <LinkForm href={href} onSet={set} />
    </Popover>
  );
}

function LinkForm({ href, onSet }: Omit<LinkButtonProps, "disabled">) {
  const [address, setAddress] = useState(href ?? "");
  const target = hrefOf(address);
  const submit = () => target && onSet(target);
  return (
    <SaveForm onSave={submit} className="flex flex-col gap-3">
      <Field label="Address">
        <Input
          value={address}
          inputMode="url"
          placeholder="example.com"
          onChange={(event) => setAddress(event.target.value)}
        />
      </Field>
      <div className="flex justify-end gap-2">
        {href !== null && <Button onClick={() => onSet(null)}>Remove link</Button>}
        <Button type="submit" disabled={!target}>
          Set link
        </Button>
      </div>
    </SaveForm>
  );
}

/** What was typed as an address that the sanitiser keeps; null when it is none. A bare host is taken for the web. */
function hrefOf(typed: string): string | null {
  const text = typed.trim();
  if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s:/]+\.[^\s:/]+(:\d+)?(\/\S*)?$/.test(text) ? `https://${text}` : null;
}
