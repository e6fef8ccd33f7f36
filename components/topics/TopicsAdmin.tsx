"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { ManageCategories } from "@/components/categories/ManageCategories";
import { Button, ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import type { ExperienceRules } from "@/lib/experience/bands";
import type { TopicCategory } from "@/lib/topics/categories";
import type { Topic } from "@/lib/topics/topics";
import { categoryVerbs } from "./category-verbs";
import { TopicEditor } from "./TopicEditor";
import { TopicTable } from "./TopicTable";

/** A topic with the words that only the server can make of it. */
export type TopicRow = Topic & { changed: string };
export type Department = { id: number; name: string };

export type TopicsAdminProps = {
  topics: TopicRow[];
  categories: TopicCategory[];
  departments: Department[];
  rules: ExperienceRules;
  /** Whether what topics do to scores may be tried, which is for who has the page Experience Score. */
  mayTry: boolean;
};

/** The page SmartTopics: the list stays in place, editing happens in one drawer. */
export function TopicsAdmin({ topics, categories, departments, rules, mayTry }: TopicsAdminProps) {
  const [edited, setEdited] = useState<Topic | "new" | null>(null);
  const create = (
    <Button
      variant="filled"
      icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
      onClick={() => setEdited("new")}
    >
      Create SmartTopic
    </Button>
  );
  return (
    <>
      <PageHeader
        title="SmartTopics"
        aside={topics.length}
        secondary={
          <>
            {mayTry && <ButtonLink href="/admin/experience/what-if">What if…</ButtonLink>}
            <ManageCategories categories={categories} verbs={categoryVerbs} noun="topic" />
          </>
        }
        primary={topics.length > 0 && create}
      />
      {topics.length > 0 ? (
        <TopicTable topics={topics} departments={departments} onEdit={setEdited} />
      ) : (
        <EmptyState title="No SmartTopics yet." action={create}>
          A SmartTopic says what a case is about, and what that does to the Experience Score of the account.
        </EmptyState>
      )}
      {edited && (
        <TopicEditor
          {...{ categories, departments, rules }}
          topic={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
