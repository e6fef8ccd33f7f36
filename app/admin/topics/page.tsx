import type { Metadata } from "next";
import { TopicsAdmin } from "@/components/topics/TopicsAdmin";
import { mayAdminister } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";
import { choices } from "@/lib/records/lookups";
import { requireViewer } from "@/lib/sessions/request";
import { ago } from "@/lib/time/zone";
import { topicCategoriesOf } from "@/lib/topics/categories";
import { listTopics } from "@/lib/topics/topics";

export const metadata: Metadata = { title: "SmartTopics" };

export default async function TopicsPage() {
  const viewer = await requireViewer("admin:topics");
  const now = new Date();
  const changed = (at: number) => ago(new Date(at), now, viewer.timeZone);
  return (
    <TopicsAdmin
      topics={listTopics(viewer).map((topic) => ({ ...topic, changed: changed(topic.updatedAt) }))}
      categories={topicCategoriesOf(viewer)}
      departments={choices("team").map(({ id, label }) => ({ id, name: label }))}
      rules={rulesInForce()}
      mayTry={mayAdminister(viewer, "experience")}
    />
  );
}
