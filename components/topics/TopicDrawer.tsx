"use client";

import { Drawer } from "@/components/ui/Drawer";
import type { Topic } from "@/lib/topics/topics";
import { TopicEditor } from "./TopicEditor";
import type { TopicsAdminProps } from "./TopicsAdmin";

type TopicDrawerProps = Omit<TopicsAdminProps, "topics"> & {
  edited: Topic | "new" | null;
  onClose: () => void;
};

/** Where a SmartTopic is made and changed. A press beside it does not close it: that would lose what was typed. */
export function TopicDrawer({ edited, onClose, ...rest }: TopicDrawerProps) {
  const topic = edited === "new" ? null : edited;
  return (
    <Drawer
      open={edited !== null}
      onOpenChange={(open) => !open && onClose()}
      dismissible={false}
      title={topic ? `Edit ${topic.name}` : "Create SmartTopic"}
    >
      {edited && <TopicEditor key={topic?.id ?? "new"} {...rest} topic={topic} onClose={onClose} />}
    </Drawer>
  );
}
