"use client";

import { useId } from "react";
import { EditDrawer } from "@/components/form/EditDrawer";
import { useDraft } from "@/components/form/use-draft";
import { TopicLimits } from "@/components/topics/TopicLimits";
import { formOf, inputOf } from "@/components/topics/topic-form";
import { Checkbox } from "@/components/ui/Checkbox";
import type { TopicScoring } from "@/lib/what-if/draft";
import type { ScoringTopic } from "@/lib/what-if/standing";
import type { TopicFaults } from "./tried";

type TopicDrawerProps = {
  topic: ScoringTopic;
  /** What was wrong with it when it was last tried. */
  faults: TopicFaults;
  onTry: (values: TopicScoring) => void;
  onClose: () => void;
};

/** The limits and penalties of a topic, and the switches that turn its points off, to be tried and not saved. */
export function TopicDrawer({ topic, faults, onTry, onClose }: TopicDrawerProps) {
  const { draft: form, setDraft, dirty } = useDraft(formOf({ ...topic, ...unused }, [], null));
  const id = useId();
  const change = (values: Partial<typeof form>) => setDraft((last) => ({ ...last, ...values }));
  const submit = () => {
    const { name: _, categoryId: __, teamIds: ___, ...scoring } = inputOf(form, []);
    onTry(scoring);
    onClose();
  };
  return (
    <EditDrawer
      title={`Try ${topic.name}`}
      submitLabel="Try"
      saving={{ pending: false, errors: noErrors }}
      onSubmit={submit}
      {...{ dirty, onClose }}
    >
      <Checkbox
        label="Disable Topic Points"
        description="The topic only sorts cases: neither its points nor its reopen penalty count."
        checked={form.pointsDisabled}
        onChange={(event) => change({ pointsDisabled: event.target.checked })}
      />
      <TopicLimits
        form={form}
        change={change}
        saving={{ field: (name) => ({ id: `${id}${name}`, error: faults[name] }) }}
      />
    </EditDrawer>
  );
}

const noErrors = [] as const;

/** A topic has more than what moves scores; none of it is shown here or tried. */
const unused = { categoryId: 0, category: "", teamIds: [], updatedAt: 0 };
