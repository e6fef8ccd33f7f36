import { taskKinds } from "@/lib/tasks/task";
import { addTask, tickTask } from "@/lib/tasks/write";
import { addDays, todayInZone } from "@/lib/time/zone";
import type { Customer } from "./sample-customers";
import type { Staff } from "./staff";
import type { Story } from "./story";

const titles = {
  task: [
    "Send the new price list",
    "Renew the service contract",
    "Check the last invoice",
    "Prepare the offer",
  ],
  call: ["Ask how the first month went", "Talk about the late visit", "Confirm the new address"],
  meeting: ["Yearly review", "Walk through the new location"],
};

/** In days from today: what is late, what is due, what is still far off. */
const dueIn = [-3, -1, 0, 0, 1, 1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 16, -6, -8];

/** Plans what the staff of the sample business has to do, on its accounts: around today, some of it done. */
export function planTasks(story: Story, staff: Staff, customers: Customer[], today: Date): void {
  for (const [nth, days] of dueIn.entries()) {
    const customer = customers[nth % customers.length]!;
    // Every other one is the first user's, who is whoever looks at the sample.
    const whose = nth % 2 === 0 ? staff.all[0]! : staff.all[nth % staff.all.length]!;
    const kind = taskKinds[nth % 3]!;
    const day = addDays(todayInZone(today, "UTC"), days);
    const [from, to] = [`${day}T${16 + (nth % 6)}:00`, `${day}T${16 + (nth % 6)}:30`];
    const times = kind === "task" ? { dueOn: day, from: null, to: null } : { dueOn: null, from, to };
    const title = titles[kind][nth % titles[kind].length]!;
    const made = { id: 0 };
    story.plan(10, (now) => {
      const input = { kind, title, notes: "", ...times, assigneeId: whose.userId! };
      made.id = addTask(whose, customer.accountId, input, now);
    });
    if (days < -5) story.plan(-days, (now) => tickTask(whose, made.id, true, now));
  }
}
