"use client";

import { useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/Button";
import { later } from "@/components/ui/later";
import type { TaskContext } from "./task-context";

const { fetch, part } = later(() => import("./TaskDrawer"));
const TaskDrawer = part((module) => module.TaskDrawer);

type NewTaskButtonProps = { context: TaskContext; day?: string } & Pick<ButtonProps, "variant" | "className">;

/** **New task**: opens the drawer to put one down. */
export function NewTaskButton({ context, day, ...looks }: NewTaskButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...looks} onPointerEnter={fetch} onFocus={fetch} onClick={() => setOpen(true)}>
        New task
      </Button>
      {open && <TaskDrawer {...context} day={day} onClose={() => setOpen(false)} />}
    </>
  );
}
