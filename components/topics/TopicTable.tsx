import { NameButton } from "@/components/ui/NameButton";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { signed } from "@/lib/experience/sentence";
import type { Topic } from "@/lib/topics/topics";
import { limitsText } from "./limits-text";
import { TopicActiveSwitch } from "./TopicActiveSwitch";
import type { Department, TopicRow } from "./TopicsAdmin";

type TopicTableProps = { topics: TopicRow[]; departments: Department[]; onEdit: (topic: Topic) => void };

/** All SmartTopics by category; the name of one opens it. */
export function TopicTable({ topics, departments, onEdit }: TopicTableProps) {
  return (
    <Table label="SmartTopics">
      <thead>
        <tr>
          <Th className="pl-5">Category</Th>
          <Th>Topic</Th>
          <Th>Departments</Th>
          <Th numeric>Points</Th>
          <Th numeric>Reopen penalty</Th>
          <Th>Limits</Th>
          <Th>Active</Th>
          <Th className="pr-5">Changed</Th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <Tr key={topic.id}>
            <Td className="pl-5 text-second">{topic.category}</Td>
            <Td className="whitespace-nowrap">
              <NameButton onClick={() => onEdit(topic)}>{topic.name}</NameButton>
            </Td>
            <Td className="text-second">{departmentsOf(topic, departments)}</Td>
            <Td numeric>{topic.pointsDisabled ? <Off /> : signed(topic.points)}</Td>
            <Td numeric>{topic.pointsDisabled ? <Off /> : signed(0 - topic.reopenPenalty)}</Td>
            <Td className="min-w-48 text-second">{limitsText(topic) || "–"}</Td>
            <Td>
              <TopicActiveSwitch topic={topic} />
            </Td>
            <Td className="pr-5 whitespace-nowrap text-second">{topic.changed}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const Off = () => <span className="text-muted">off</span>;

function departmentsOf({ teamIds }: Topic, departments: Department[]): string {
  if (teamIds.length === 0) return "All";
  const names = departments.filter(({ id }) => teamIds.includes(id)).map(({ name }) => name);
  return names.join(", ") || "None that is still there";
}
