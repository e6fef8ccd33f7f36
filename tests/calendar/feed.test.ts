import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { calendarFeeds, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { calendarHref, daysShown, readCalendarAddress, stepped } from "@/lib/calendar/address";
import { feedTasks } from "@/lib/calendar/calendar";
import { feedSince, makeFeed, ownerOfFeed, revokeFeed } from "@/lib/calendar/feed";
import { icsOf } from "@/lib/calendar/ics";
import { deleteRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import { addTask } from "@/lib/tasks/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let self: Viewer & { userId: number };
beforeEach(() => {
  world = newWorld();
  self = world.admin as typeof self;
});

const tokenOf = (link: string) => link.split("/").at(-1)!;

test("a private link is its owner's until it is renewed or revoked, and only its hash is kept", () => {
  const first = tokenOf(makeFeed(self, noon));
  expect(ownerOfFeed(first)?.userId).toBe(self.userId);
  expect(JSON.stringify(db().select().from(calendarFeeds).all())).not.toContain(first);
  const second = tokenOf(makeFeed(self, later(1)));
  expect(ownerOfFeed(first)).toBeNull();
  expect(ownerOfFeed(second)?.userId).toBe(self.userId);
  expect(feedSince(self)).toEqual(later(1));
  revokeFeed(self, later(2));
  expect(ownerOfFeed(second)).toBeNull();
  expect(feedSince(self)).toBeNull();
});

test("the link of who is deactivated or has no licence shows nothing", () => {
  const amos = person("Amos", "Support Agent", world.support) as typeof self;
  const token = tokenOf(makeFeed(amos, noon));
  const set = (values: Partial<typeof users.$inferInsert>) =>
    db().update(users).set(values).where(eq(users.id, amos.userId)).run();
  set({ licensedAt: null });
  expect(ownerOfFeed(token)).toBeNull();
  set({ licensedAt: noon, deactivatedAt: noon });
  expect(ownerOfFeed(token)).toBeNull();
});

/** The file with its folded lines put together again (RFC 5545, 3.1). */
const unfolded = (ics: string) => ics.replace(/\r\n[ \t]/g, "").split("\r\n");

test("the file is RFC 5545: folded at 75 octets, escaped, days as days and hours in UTC", () => {
  const notes = "Bring; the, \\ bills\nand ☂ ".repeat(12);
  const base = {
    kind: "task",
    notes: "",
    dueOn: null,
    from: null,
    to: null,
    assigneeId: self.userId,
  } as const;
  const due = addTask(
    self,
    null,
    { ...base, title: "Pay; now, or\\never", dueOn: "2026-03-31", notes },
    noon,
  );
  const phoenix = { ...self, timeZone: "America/Phoenix" };
  const hours = { from: "2026-03-31T23:30", to: "2026-04-01T00:15" };
  addTask(phoenix, null, { ...base, kind: "call", title: "Call", ...hours }, noon);
  const ics = icsOf(feedTasks(phoenix, noon), phoenix.timeZone);
  expect(ics.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(unfolded(ics)).toEqual(
    expect.arrayContaining([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      `UID:task-${due}@localhost`,
      "DTSTAMP:20260302T120000Z",
      "SUMMARY:Pay\\; now\\, or\\\\never",
      "DTSTART;VALUE=DATE:20260331",
      "DTEND;VALUE=DATE:20260401",
      "SUMMARY:Call: Call",
      "DTSTART:20260401T063000Z",
      "DTEND:20260401T071500Z",
      "END:VCALENDAR",
    ]),
  );
  const description = unfolded(ics).find((line) => line.startsWith("DESCRIPTION:"));
  expect(description).toMatch(/^DESCRIPTION:Bring\\; the\\, \\\\ bills\\nand ☂ Bring/);
});

test("the file shows only what its owner may see when it is fetched", () => {
  const { id } = createRecord(self, "account", { name: "ABC Cleaning" }, noon);
  const task = {
    kind: "task",
    title: "Visit",
    notes: "",
    dueOn: "2026-03-04",
    from: null,
    to: null,
  } as const;
  addTask(self, id, { ...task, assigneeId: self.userId }, noon);
  expect(icsOf(feedTasks(self, noon), "UTC")).toContain("ABC Cleaning");
  deleteRecord(self, "account", id, noon);
  expect(icsOf(feedTasks(self, noon), "UTC")).not.toMatch(/ABC Cleaning|Visit/);
});

test("the address of the calendar says view, day and whose, and nothing it does not understand", () => {
  const today = "2026-03-02";
  expect(readCalendarAddress({}, today)).toEqual({ view: "month", day: today, who: "mine" });
  const wrong = { view: "year", day: "2026-02-30", who: ["x"] };
  expect(readCalendarAddress(wrong, today)).toEqual({ view: "month", day: today, who: "mine" });
  const week = { view: "week", day: "2026-03-31", who: "team" } as const;
  const sent = Object.fromEntries(new URLSearchParams(calendarHref(week).split("?")[1]));
  expect(readCalendarAddress(sent, today)).toEqual(week);
  expect(daysShown(week)).toEqual({ from: "2026-03-29", to: "2026-04-04" });
  expect(daysShown({ view: "month", day: "2026-03-31" })).toEqual({ from: "2026-03-01", to: "2026-04-11" });
  expect(stepped({ view: "month", day: "2026-01-31" }, 1)).toBe("2026-02-01");
  expect(stepped(week, -1)).toBe("2026-03-24");
});
