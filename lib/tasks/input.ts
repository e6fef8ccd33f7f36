import { z } from "zod";
import { Invalid } from "@/lib/errors";
import { filled, rowId } from "@/lib/people/fields";
import { instantInZone } from "@/lib/time/zone";
import { taskKinds } from "./task";

const local = z.iso.datetime({ local: true, offset: false, error: "Enter a date and a time." }).nullable();

/** A task as a form sends it. `from` and `to` are what datetime-local inputs hold, on the sender's clock. */
export const taskInput = z.strictObject({
  kind: z.enum(taskKinds, "Choose a kind."),
  title: filled("a title", 200),
  notes: z.string().trim().max(5000, "Use at most 5000 characters."),
  dueOn: z.iso.date("Enter a date, such as 2026-03-31.").nullable(),
  from: local,
  to: local,
  assigneeId: rowId,
});

export type TaskInput = z.input<typeof taskInput>;

type Times = { dueOn: string | null; startsAt: Date | null; endsAt: Date | null };

const longestMs = 31 * 86_400_000;

/** When it is to be done: a task has a day or none, a call or meeting its hours. Throws Invalid beside the field. */
export function timesOf(input: z.output<typeof taskInput>, timeZone: string): Times {
  if (input.kind === "task") return { dueOn: input.dueOn, startsAt: null, endsAt: null };
  if (!input.from) throw new Invalid({ from: "Enter when it begins." });
  if (!input.to) throw new Invalid({ to: "Enter when it ends." });
  const startsAt = instantInZone(input.from, timeZone);
  const endsAt = instantInZone(input.to, timeZone);
  const lengthMs = endsAt.getTime() - startsAt.getTime();
  if (Number.isNaN(lengthMs)) throw new Invalid({ from: "Enter a date and a time." });
  if (lengthMs <= 0) throw new Invalid({ to: "It must end after it begins." });
  if (lengthMs > longestMs) throw new Invalid({ to: "It may last 31 days at most." });
  return { dueOn: null, startsAt, endsAt };
}
