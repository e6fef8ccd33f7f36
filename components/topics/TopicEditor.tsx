"use client";

import { type FocusEvent, useRef, useState } from "react";
import { SaveForm } from "@/components/forms/SaveForm";
import { type Saving, useSave } from "@/components/forms/useSave";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { useToast } from "@/components/ui/Toast";
import { changeTopicAction, createTopicAction } from "@/lib/topics/actions";
import type { Topic } from "@/lib/topics/topics";
import { DeleteTopic } from "./DeleteTopic";
import { TopicLimits } from "./TopicLimits";
import { TopicOrganization } from "./TopicOrganization";
import { TopicPoints } from "./TopicPoints";
import type { TopicsAdminProps } from "./TopicsAdmin";
import { formOf, inputOf, type TopicForm } from "./topic-form";

/** What each step of the drawer draws and changes. */
export type StepProps = {
  form: TopicForm;
  change: (values: Partial<TopicForm>) => void;
  saving: Saving;
};

type TopicEditorProps = Omit<TopicsAdminProps, "topics"> & { topic: Topic | null; onClose: () => void };

/** The three steps of a SmartTopic, one under the other; Next leads from one to the next. */
export function TopicEditor({ topic, categories, departments, rules, onClose }: TopicEditorProps) {
  const teamIds = departments.map(({ id }) => id);
  const [form, setForm] = useState(() => formOf(topic, teamIds, categories[0]?.id ?? null));
  const saving = useSave("topic");
  const steps = useSteps();
  const toast = useToast();
  const step = { form, saving, change: (values: Partial<TopicForm>) => setForm({ ...form, ...values }) };

  function submit() {
    const input = inputOf(form, teamIds);
    saving.save<unknown>(
      () => (topic ? changeTopicAction({ ...input, id: topic.id }) : createTopicAction(input)),
      () => {
        toast.show(`Saved ${input.name}.`);
        onClose();
      },
    );
  }

  return (
    <SaveForm ref={steps.form} onFocus={steps.follow} onSave={submit} className="flex flex-col gap-6">
      <FormErrors errors={saving.summary} />
      <TopicOrganization {...step} categories={categories} departments={departments} />
      <TopicPoints {...step} rules={rules} />
      <TopicLimits {...step} />
      {topic && <DeleteTopic topic={topic} onDeleted={onClose} />}
      <footer className="sticky -bottom-5 -mx-5 -mb-5 flex justify-end gap-2 border-rule border-t bg-sheet px-5 py-3">
        <Button size={36} onClick={onClose}>
          Cancel
        </Button>
        {steps.hasNext && (
          <Button size={36} onClick={steps.next}>
            Next
          </Button>
        )}
        <Button type="submit" variant="filled" size={36} pending={saving.pending}>
          Save
        </Button>
      </footer>
    </SaveForm>
  );
}

const stepCount = 3;

/** Where in the form the focus is, and the way to the first control of the step after it. */
function useSteps() {
  const form = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState(0);
  const sections = () => [...(form.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
  const follow = ({ target }: FocusEvent) => {
    const place = sections().findIndex((section) => section.contains(target));
    if (place >= 0) setCurrent(place);
  };
  const next = () => {
    const section = sections()[current + 1];
    section?.querySelector("h3")?.scrollIntoView({ block: "start" });
    section?.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
  };
  return { form, follow, next, hasNext: current < stepCount - 1 };
}
