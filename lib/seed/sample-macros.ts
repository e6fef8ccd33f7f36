import type { Viewer } from "@/lib/access/viewer";
import { createMacro } from "@/lib/macros/change";
import type { MacroInput } from "@/lib/macros/input";
import { createText } from "@/lib/predefined-texts/change";
import type { TextInput } from "@/lib/predefined-texts/input";
import { choices } from "@/lib/records/lookups";

/** Gives the founder of the sample business macros and predefined texts of their own, and some for all agents. */
export function sampleMacros(founder: Viewer, now: Date): void {
  const owner = { ...founder, userId: founder.userId! };
  for (const macro of macrosOfSample()) createMacro(owner, macro, now);
  for (const text of texts) createText(owner, text, now);
}

const macrosOfSample = (): MacroInput[] => [
  {
    name: "Escalate to the department",
    description: "Makes it urgent, and says so in the history.",
    shared: true,
    values: { priorityId: named("priority", "Urgent"), escalated: "true" },
    entries: [{ kind: "note", html: "<p>Escalated. Whoever is free takes it next.</p>" }],
  },
  {
    name: "Called, nobody there",
    description: "Logs the call and waits for the customer.",
    shared: true,
    values: { statusId: named("status", "Awaiting Response") },
    entries: [
      { kind: "call", direction: "outbound", html: "<p>Nobody answered; left a message to call back.</p>" },
    ],
  },
  {
    name: "My quick ones",
    description: "",
    shared: false,
    values: { priorityId: named("priority", "Low") },
    entries: [],
  },
];

const named = (list: "priority" | "status", label: string): string =>
  String(choices(list).find((choice) => choice.label === label)?.id ?? "");

const texts: TextInput[] = [
  {
    name: "Welcome",
    shared: true,
    html: "<p>Hi {{contact.firstName|there}}, welcome! You reach me at {{user.email}}.</p>",
  },
  {
    name: "Asking for details",
    shared: true,
    html: "<p>Dear {{contact.title}} {{contact.lastName}},</p><p>about {{case.name}} ({{case.number}}): could you send us a picture of what you see?</p><p>{{user.firstName}} {{user.lastName}}</p>",
  },
  { name: "Signature", shared: false, html: "<p>Kind regards, {{user.firstName}}</p>" },
];
