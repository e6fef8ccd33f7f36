import { expect, test } from "vitest";
import { auditOf } from "@/lib/events/read";
import { entriesAfter } from "@/lib/live/entries";
import { whomToNotify } from "@/lib/notifications/reader";
import { answerByLink, answerForCustomer } from "@/lib/quotes/answer";
import { answerFromForm } from "@/lib/quotes/answer-form";
import { acceptance, answerForm, refusal } from "@/lib/quotes/input";
import { mayAsk } from "@/lib/sessions/rate";
import { later, noon, person } from "../support/world";
import { newDeal, sentQuote } from "./world";

const yes = { answer: "accepted", name: "Taylor Smith", reason: "" } as const;

test("the owner is told that the customer answered, and the history says who and what", () => {
  const deal = newDeal();
  const { token } = sentQuote(deal);
  const before = entriesAfter(0, 1_000).at(-1)!.id;
  answerByLink(token, yes, later(10));
  const told = whomToNotify(entriesAfter(before, 10));
  expect(told.map(({ userId, kind }) => [userId, kind])).toEqual([[deal.admin.userId, "answered"]]);
  const history = JSON.stringify(auditOf(deal.admin, { type: "opportunity", id: deal.dealId }, {}));
  for (const words of [
    "Made quote Q-1001 over $2,050.00",
    "Sent quote Q-1001",
    "Taylor Smith accepted quote Q-1001",
  ])
    expect(history).toContain(words);
});

test("who enters the answer of a customer is not told of it", () => {
  const deal = newDeal(({ sales }) => person("Sally", "Sales Agent", sales));
  const { id } = sentQuote(deal);
  const before = entriesAfter(0, 1_000).at(-1)!.id;
  answerForCustomer(deal.admin, id, yes, later(10));
  const told = whomToNotify(entriesAfter(before, 10));
  expect(told.map(({ kind }) => kind)).toEqual(["answered"]);
  expect(told[0]!.userId).not.toBe(deal.admin.userId);
});

test("a form is read whether or not scripts sent it, and whatever else is in it is refused", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["token", "x"],
    ["answer", "declined"],
    ["reason", "Too dear"],
    ["$ACTION_KEY", "k1"],
  ] as const)
    form.append(name, value);
  const read = { token: "x", answer: "declined", name: "", reason: "Too dear" };
  expect(answerForm.parse(form)).toEqual(read);
  form.append("status", "accepted");
  expect(answerForm.safeParse(form).success).toBe(false);
});

test("a form that comes after the quote was answered is told so, whatever else is wrong with it", () => {
  const deal = newDeal();
  const { token } = sentQuote(deal);
  const send = (name: string) =>
    answerFromForm({ token, answer: "accepted", agreed: "on", name, reason: "" }, "form", later(10));
  expect(send("")).toMatchObject({ failure: { fields: { name: "Enter the name." } }, late: false });
  expect(send("Taylor Smith")).toBeNull();
  const message = "It was answered already. Accepted by Taylor Smith on Mar 2, 2026.";
  expect(send("Terry")).toMatchObject({ failure: { message }, late: true });
  expect(send("")).toMatchObject({ late: true });
});

test("a client may ask so often, then waits, and nobody else waits for it", () => {
  const limit = { most: 2, withinMs: 60_000 };
  const ask = (client: string, now = noon) => mayAsk("a trial", client, limit, now);
  expect([ask("a"), ask("a"), ask("a"), ask("b")]).toEqual([true, true, false, true]);
  expect(ask("a", later(1))).toBe(true);
});

test("the name of whoever accepts is one line without what nobody sees", () => {
  const nameOf = (name: string) => acceptance.safeParse({ name, agreed: "on" }).data?.name;
  expect(nameOf(" Taylor\r\nSmith \u202e\u0007 ")).toBe("Taylor Smith");
  expect(nameOf("José O’Neill-عمر")).toBe("José O’Neill-عمر");
  expect(nameOf("\u202e \n")).toBeUndefined();
});

test("why a customer declines keeps its lines, without what nobody sees", () => {
  const { reason } = refusal.parse({ reason: " Too dear\u202e\r\nfor us\u0000, שלום " });
  expect(reason).toBe("Too dear\nfor us, שלום");
  expect(refusal.safeParse({ reason: "x".repeat(2_001) }).error?.issues[0]?.message).toMatch(/at most 2,000/);
});

test("answers to made-up links do not keep a customer at the same address from answering", () => {
  const { token } = sentQuote(newDeal());
  const send = (to: string) =>
    answerFromForm({ token: to, answer: "declined", name: "", reason: "" }, "office", later(10));
  for (let nth = 0; nth < 30; nth++)
    expect(send(`made up ${nth}`)?.failure.message).not.toMatch(/That was often/);
  expect(send(token)).toBeNull();
});
