"use client";

import { Drawer } from "@/components/ui/Drawer";
import { statusCategories } from "@/lib/cases/status-categories";
import type { StatusList } from "@/lib/cases/status-lists";
import { CategoryList } from "./CategoryList";
import { CreateStatus } from "./CreateStatus";
import { ListChoice } from "./ListChoice";

type StatusDrawerProps = { list: StatusList; onClose: () => void };

/** The statuses of one list by category. Each change saves by itself. */
export function StatusDrawer({ list, onClose }: StatusDrawerProps) {
  const { teamId, name, own, statuses } = list;
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={teamId === null ? name : `Statuses of ${name}`}
      description={aboutOf(list)}
    >
      {own && <CreateStatus teamId={teamId} />}
      {statusCategories.map((category) => (
        <CategoryList
          key={category}
          {...{ teamId, category, own }}
          statuses={statuses.filter((status) => status.category === category)}
        />
      ))}
      {teamId !== null && <ListChoice teamId={teamId} name={name} own={own} />}
    </Drawer>
  );
}

function aboutOf({ teamId, own }: StatusList): string {
  if (teamId === null)
    return "For cases without a department, and for departments without a list of their own.";
  return own
    ? "Only cases of this department have these."
    : "It uses the general list, which is changed there.";
}
