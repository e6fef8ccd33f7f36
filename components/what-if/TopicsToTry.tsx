"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { SearchField } from "@/components/ui/SearchField";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Th } from "@/components/ui/Table";
import type { ScoringTopic } from "@/lib/what-if/standing";
import { TopicDrawer } from "./TopicDrawer";
import { TopicRow } from "./TopicRow";
import { type TopicFaults, type Tried, triedTopic, withTopic } from "./tried";

type TopicsToTryProps = {
  topics: ScoringTopic[];
  tried: Tried;
  setTried: (tried: Tried) => void;
  /** By the topic's id. */
  faults: Record<number, TopicFaults>;
};

const noFaults: TopicFaults = {};

/** So many rows of fields are drawn at first; whoever has more finds theirs by its name. */
const atFirst = 30;

/** Every topic with its points, to be changed in place; its limits and penalties are changed in a drawer. */
export function TopicsToTry({ topics, tried, setTried, faults }: TopicsToTryProps) {
  const [wanted, setWanted] = useState("");
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<ScoringTopic | null>(null);
  const found = topics.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const shown = all ? found : found.slice(0, atFirst);
  return (
    <section aria-label="SmartTopics" className="flex min-w-0 flex-col gap-2">
      <SectionHeading aside={topics.length} actions={<Find value={wanted} onChange={setWanted} />}>
        SmartTopics
      </SectionHeading>
      {found.length === 0 ? (
        <p className="text-body text-muted">No topic has this name.</p>
      ) : (
        <Table label="SmartTopics to try" className="-mx-3">
          <thead>
            <tr className="*:whitespace-nowrap">
              <Th>Topic</Th>
              <Th numeric>Points</Th>
              <Th numeric>Reopen penalty</Th>
              <Th>Limits</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((topic) => (
              <TopicRow
                key={topic.id}
                topic={triedTopic(topic, tried)}
                standing={topic}
                faults={faults[topic.id] ?? noFaults}
                onChange={(values) => setTried(withTopic(tried, topic, values))}
                onOpen={() => setOpen(topic)}
              />
            ))}
          </tbody>
        </Table>
      )}
      {shown.length < found.length && (
        <Button className="self-start" onClick={() => setAll(true)}>
          Show all {found.length}
        </Button>
      )}
      {open && (
        <TopicDrawer
          topic={triedTopic(open, tried)}
          faults={faults[open.id] ?? noFaults}
          onTry={(values) => setTried(withTopic(tried, open, values))}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const Find = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <SearchField
    aria-label="Find a topic"
    placeholder="Find a topic"
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className="w-44"
  />
);
