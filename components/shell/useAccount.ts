"use client";

import { useOptimistic, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { useLogOut } from "@/components/people/useLogOut";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { changeAppearanceAction } from "@/lib/people/own-actions";
import { useShell } from "./ShellContext";
import { dress, type ThemeChoice } from "./theme";

export const themes: { value: ThemeChoice; label: string }[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the device says" },
];

/** What the user can do about their own account from anywhere. The page is dressed at once, the choice kept behind it. */
export function useAccount() {
  const shell = useShell();
  const { letterKeys } = shell;
  const toasts = useToast();
  const [, start] = useTransition();
  const [theme, guess] = useOptimistic(shell.theme);
  const wear = (value: string) =>
    start(async () => {
      const chosen = themes.find((each) => each.value === value)?.value ?? "system";
      guess(chosen);
      dress(chosen);
      const failure = failureOf(await attempt(changeAppearanceAction({ theme: chosen, letterKeys })));
      if (!failure) return;
      dress(shell.theme);
      toasts.show(failure.message);
    });
  const { logOut } = useLogOut();
  return { theme, wear, logOut };
}
