"use client";

import { type FocusEvent, useRef, useState } from "react";
import { EditDrawer } from "@/components/form/EditDrawer";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import { changeTopicAction, createTopicAction } from "@/lib/topics/actions";
import type { TopicCategory } from "@/lib/topics/categories";
import type { TopicInput } from "@/lib/topics/topic-input";
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
  saving: Pick<ReturnType<typeof useSave>, "field">;
};

type TopicEditorProps = Omit<TopicsAdminProps, "topics" | "mayTry"> & {
  topic: Topic | null;
  onClose: () => void;
};

/** The drawer of a SmartTopic: three steps, one under the other; Next leads from one to the next. */
export function TopicEditor({ topic, categories, departments, rules, onClose }: TopicEditorProps) {
  const teamIds = departments.map(({ id }) => id);
  const { draft: form, setDraft, dirty } = useDraft(formOf(topic, teamIds, firstOf(categories)));
  const steps = useSteps();
  const toast = useToast();
  const saving = useSave<TopicInput, unknown>(
    (input) => (topic ? changeTopicAction({ ...input, id: topic.id }) : createTopicAction(input)),
    () => {
      toast.show(`Saved ${form.name.trim()}.`);
      onClose();
    },
  );
  const step = {
    form,
    saving,
    change: (values: Partial<TopicForm>) => setDraft((last) => ({ ...last, ...values })),
  };
  const next = steps.hasNext && (
    <Button size={36} onClick={steps.next}>
      Next
    </Button>
  );

  return (
    <EditDrawer
      title={topic ? `Edit ${topic.name}` : "Create SmartTopic"}
      submitLabel="Save"
      beforeSubmit={next}
      after={topic && <DeleteTopic topic={topic} onDeleted={onClose} />}
      onSubmit={() => saving.save(inputOf(form, teamIds))}
      {...{ dirty, saving, onClose }}
    >
      <fieldset
        aria-label="SmartTopic"
        ref={steps.box}
        onFocus={steps.follow}
        className="flex flex-col gap-6"
      >
        <TopicOrganization {...step} categories={categories} departments={departments} />
        <TopicPoints {...step} rules={rules} />
        <TopicLimits {...step} />
      </fieldset>
    </EditDrawer>
  );
}

/** The oldest category: General, unless it was removed. */
const firstOf = (categories: TopicCategory[]) =>
  categories.length > 0 ? Math.min(...categories.map(({ id }) => id)) : null;

const stepCount = 3;

/** Where in the form the focus is, and the way to the first control of the step after it. */
function useSteps() {
  const box = useRef<HTMLFieldSetElement>(null);
  const [current, setCurrent] = useState(0);
  const sections = () => [...(box.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
  const follow = ({ target }: FocusEvent) => {
    const place = sections().findIndex((section) => section.contains(target));
    if (place >= 0) setCurrent(place);
  };
  const next = () => {
    const section = sections()[current + 1];
    section?.querySelector("h3")?.scrollIntoView({ block: "start" });
    section?.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
  };
  return { box, follow, next, hasNext: current < stepCount - 1 };
}
