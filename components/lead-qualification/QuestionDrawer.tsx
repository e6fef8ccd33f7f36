"use client";

import { useState } from "react";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { useSaveSeen } from "@/components/form/use-save-seen";
import { saveQuestionAction } from "@/lib/leads/qualification-actions";
import type { ListedQuestion } from "@/lib/leads/scoring";
import { ChoiceRows, type DraftChoice } from "./ChoiceRows";
import { useScored } from "./use-scored";

type QuestionDrawerProps = { question: ListedQuestion | null; onClose: () => void };

const twoAnswers: DraftChoice[] = [
  { key: 1, id: null, label: "", points: 10 },
  { key: 2, id: null, label: "", points: 0 },
];

/** What is asked, and the answers that can be given. */
export function QuestionDrawer({ question, onClose }: QuestionDrawerProps) {
  const tell = useScored();
  const [begin] = useState(() => ({
    text: question?.text ?? "",
    choices: question?.choices.map((choice) => ({ key: choice.id, ...choice })) ?? twoAnswers,
  }));
  const [draft, setDraft] = useState<{ text: string; choices: DraftChoice[] }>(begin);
  const { save, field, ...saving } = useSaveSeen(question?.stamp, saveQuestionAction, (operation) => {
    onClose();
    tell("Saved the question.", operation);
  });
  const submit = () =>
    save({
      id: question?.id ?? null,
      text: draft.text,
      choices: draft.choices.map(({ id, label, points }) => ({ id, label, points })),
    });
  return (
    <EditDrawer
      title={question ? "Question" : "New question"}
      submitLabel="Save"
      dirty={JSON.stringify(draft) !== JSON.stringify(begin)}
      onSubmit={submit}
      {...{ saving, onClose }}
    >
      <TextField
        label="Question"
        required
        value={draft.text}
        onValueChange={(text) => setDraft({ ...draft, text })}
        {...field("text")}
      />
      <ChoiceRows
        choices={draft.choices}
        onChange={(choices) => setDraft({ ...draft, choices })}
        field={field}
      />
    </EditDrawer>
  );
}
