"use client";

import { useSave } from "@/components/form/use-save";
import { useShell } from "@/components/shell/ShellContext";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { markAllReadAction } from "@/lib/notifications/actions";

/** **Mark all as read**; not for whoever looks with another's eyes. */
export function MarkAllRead({ className }: { className?: string }) {
  const { readOnly } = useShell();
  const { save, pending, errors } = useSave(() => markAllReadAction());
  if (readOnly) return null;
  return (
    <>
      <FormErrors errors={errors} />
      <Button pending={pending} onClick={() => save(undefined)} className={className}>
        Mark all as read
      </Button>
    </>
  );
}
