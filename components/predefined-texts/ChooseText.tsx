"use client";

import { ChooseDialog } from "@/components/availability/ChooseDialog";
import { useAnswer } from "@/components/ui/useAnswer";
import type { TextMenu } from "@/lib/predefined-texts/text";

type ChooseTextProps = { onChoose: (id: number) => void; onClose: () => void };

/** Finds a predefined text among many. */
export function ChooseText(props: ChooseTextProps) {
  const { answer, failure } = useAnswer<TextMenu>("predefined-texts");
  const found = { kept: answer?.texts ?? null, failed: failure !== null };
  return <ChooseDialog title="Insert predefined text" label="Predefined text" {...found} {...props} />;
}
