"use client";

import { useOptimistic } from "react";
import { useSave } from "@/components/form/use-save";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Switch } from "@/components/ui/Switch";
import { chooseNotificationAction } from "@/lib/notifications/actions";
import { kindWords, type NotificationKind, notificationKinds } from "@/lib/notifications/kinds";

type Choices = Record<NotificationKind, boolean>;

/** Of what the user is told; each choice is saved at once. */
export function NotificationChoices({ choices }: { choices: Choices }) {
  const [shown, show] = useOptimistic(choices, (before, kind: NotificationKind) => ({
    ...before,
    [kind]: !before[kind],
  }));
  const { save, errors } = useSave((kind: NotificationKind) => {
    show(kind);
    return chooseNotificationAction({ kind, inApp: !shown[kind] });
  });
  return (
    <section className="flex flex-col gap-4">
      <SectionHeading>Notify me when</SectionHeading>
      <FormErrors errors={errors} />
      {notificationKinds.map((kind) => (
        <Switch key={kind} label={kindWords[kind].choice} checked={shown[kind]} onChange={() => save(kind)} />
      ))}
    </section>
  );
}
