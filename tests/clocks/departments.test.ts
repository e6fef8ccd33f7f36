import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { type BusinessHours, jobs, teams, topics } from "@/db/schema";
import { resolveCase, undoResolve } from "@/lib/cases/resolve";
import { hoursOf } from "@/lib/clocks/calendars";
import { businessHours } from "@/lib/clocks/hours-input";
import { hoursText } from "@/lib/clocks/hours-words";
import { addLocation, changeLocation } from "@/lib/company/locations";
import { Invalid } from "@/lib/errors";
import { checkData } from "@/lib/health/check-data";
import { runDueJobs } from "@/lib/jobs/runner";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { changeTeam } from "@/lib/teams/change-team";
import { changeTopic } from "@/lib/topics/change-topic";
import { undoLast } from "@/lib/undo/undo";
import { clocksIn, clockWorld, dueOf, ledger, limited, look, office, on } from "./world";

let world: ReturnType<typeof clockWorld>;
let slow: number;

beforeEach(() => {
  world = clockWorld();
  slow = limited("Slow", { minutes: 240, penalty: 5 });
});

const evenings: BusinessHours = { ...office, week: Array(7).fill([[1080, 1320]]), holidays: [] };

test("a resolving that is taken back leaves clocks as if they had never stopped, unlike a reopening", () => {
  const id = world.create(on("03-03 09:00"), { topicId: slow });
  const [running, due] = [clocksIn(id), dueOf(id)];
  const resolved = resolveCase(world.admin, id, [], on("03-03 10:00"));
  expect(dueOf(id)).toBeNull();
  undoResolve(world.admin, id, resolved, on("03-03 10:30"));
  expect([clocksIn(id), dueOf(id)]).toEqual([running, due]);
  world.move(id, "resolved", on("03-03 11:00"));
  undoLast(world.admin, on("03-03 11:10"));
  expect([clocksIn(id), dueOf(id)]).toEqual([running, due]);
  world.move(id, "resolved", on("03-03 12:00"));
  world.move(id, "open", on("03-03 12:30"));
  expect(dueOf(id)).toBe("03-03 16:30:00");
});

describe("a clock of a department", () => {
  test("goes on in the hours of the department that the case moves to, with what it used", () => {
    const id = world.create(on("03-03 09:00"), { topicId: slow });
    expect(dueOf(id)).toBe("03-03 13:00:00");
    world.change(id, { teamId: world.sales }, on("03-03 10:00"));
    expect(dueOf(id)).toBe("03-03 13:00:00");
    world.change(id, { teamId: world.support }, on("03-03 11:00"));
    expect(dueOf(id)).toBe("03-03 13:00:00");
    world.change(id, { teamId: world.sales }, on("03-03 12:00"));
    world.change(id, { teamId: null }, on("03-03 12:30"));
    expect(dueOf(id)).toBe("03-03 13:00:00");
  });

  test("goes on in new hours when an admin changes them, from then on, and doing so twice changes nothing", async () => {
    const { admin, support } = world;
    const id = world.create(on("03-03 09:00"), { topicId: slow });
    const works = { hours: evenings, hoursOfId: null };
    changeTeam(admin, { teamId: support, name: "Support", memberIds: [], works }, on("03-03 10:00"));
    await runDueJobs(on("03-03 10:00:05"));
    expect(dueOf(id)).toBe("03-03 21:00:00");
    db().update(jobs).set({ finishedAt: null, startedAt: null }).run();
    await runDueJobs(on("03-03 10:05"));
    expect(dueOf(id)).toBe("03-03 21:00:00");
    expect([...checkData()]).toEqual([]);
  });

  test("follows a location, and its own hours rather than those", async () => {
    const { admin, support } = world;
    const locationId = addLocation(admin, { name: "Phoenix", hours: office }, on("03-02 09:00"));
    const change = (hours: BusinessHours | null) =>
      changeTeam(
        admin,
        { teamId: support, name: "Support", memberIds: [], works: { hours, hoursOfId: locationId } },
        on("03-03 08:00"),
      );
    change(evenings);
    expect(hoursOf(support)).toEqual(evenings);
    change(null);
    const id = world.create(on("03-03 09:00"), { topicId: slow });
    changeLocation(admin, { locationId, name: "Phoenix", hours: null }, on("03-03 16:00"));
    await runDueJobs(on("03-03 16:00:05"));
    look(on("03-03 16:00:05"));
    expect(clocksIn(id)).toContain("resolution 1 due 03-03 13:00:00 overdue 03-03 13:00:00");
    const next = world.create(on("03-03 23:00"), { topicId: slow });
    expect(dueOf(next)).toBe("03-04 03:00:00");
    changeLocation(admin, { locationId, name: "Phoenix office" }, on("03-04 00:00"));
    expect(hoursOf(support)).toBeNull();
  });
});

describe("the clocks of a case", () => {
  test("stand still in the recycle bin and run on when it is restored", () => {
    const { admin, create } = world;
    const id = create(on("03-03 09:00"), { topicId: slow });
    deleteRecord(admin, "case", id, on("03-03 10:00"));
    look(on("03-04 16:00"));
    restoreRecord(admin, id, on("03-05 09:00"));
    expect(dueOf(id)).toBe("03-05 12:00:00");
    expect(ledger().some((line) => line.includes("overdue"))).toBe(false);
  });

  test("keep what a topic granted when they began, whatever an admin makes of it since", () => {
    const { admin, create } = world;
    const id = create(on("03-03 09:00"), { topicId: slow });
    const row = db().select().from(topics).where(eq(topics.id, slow)).get()!;
    const { createdAt: _, updatedAt: __, id: ___, active: ____, ...input } = row;
    changeTopic(admin, slow, { ...input, teamIds: [], resolutionMinutes: 60 }, on("03-03 09:30"));
    expect(dueOf(id)).toBe("03-03 13:00:00");
  });

  test("cost nothing where the topic's overage points are disabled, and still run out", () => {
    db().update(topics).set({ overageDisabled: true }).where(eq(topics.id, slow)).run();
    const id = world.create(on("03-03 09:00"), { topicId: slow });
    look(on("03-03 15:00"));
    expect(clocksIn(id)).toContain("resolution 1 due 03-03 13:00:00 overdue 03-03 13:00:00");
    expect(ledger().some((line) => line.includes("overdue"))).toBe(false);
  });

  test("of a first response wait on the channel by which the customer wrote first, and stop at any response", () => {
    const { create, log } = world;
    const id = create(on("03-03 09:00"));
    expect(clocksIn(id)).toEqual(["resolution 1 due 03-03 17:00:00", "email 0 due 03-03 09:01:00"]);
    log(id, "sms", "inbound", on("03-03 09:00:10"));
    expect(clocksIn(id)).toEqual(["resolution 1 due 03-03 17:00:00", "sms 1 standing"]);
    log(id, "email", "inbound", on("03-03 09:00:20"));
    expect(clocksIn(id).at(-1)).toBe("email 1 due 03-03 09:01:20");
    log(id, "call", "inbound", on("03-03 09:00:30"));
    expect(clocksIn(id).slice(1)).toEqual(["sms 1 stopped", "email 1 stopped"]);
    log(id, "email", "inbound", on("03-03 09:30"));
    expect(clocksIn(id)).toHaveLength(3);
  });

  test("are made for a case from before there were any when it is next written", () => {
    const id = world.create(on("03-03 09:00"), { topicId: slow });
    db().run("delete from case_clocks");
    db().run("update cases set due_at = null");
    world.change(id, { name: "Cannot log in at all" }, on("03-03 10:00"));
    expect(clocksIn(id)[0]).toBe("resolution 1 due 03-03 14:00:00");
  });
});

describe("business hours as they are typed", () => {
  const faults = (hours: unknown) => {
    const { error } = businessHours.safeParse(hours);
    return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
  };

  test("name the time that is at fault", () => {
    const week = [
      [[600, 540]],
      [
        [540, 720],
        [700, 800],
      ],
      [[Number.NaN, 600]],
      [],
      [],
      [],
      [],
    ];
    expect(faults({ ...office, week })).toEqual({
      "week.0.0.1": "Must be later than the beginning.",
      "week.1.1.0": "Must be later than the hours before it.",
      "week.2.0.0": "Enter a time.",
    });
    expect(Object.keys(faults({ ...office, week: Array(7).fill([]) }))).toEqual(["week"]);
    const holidays = [
      { on: "2026-02-30", name: "None" },
      { on: "12-25", name: "Christmas" },
      { on: "12-25", name: "" },
    ];
    expect(Object.keys(faults({ ...office, holidays })).sort()).toEqual([
      ...["holidays.0.on", "holidays.2.name", "holidays.2.on"],
    ]);
  });

  test("are told in a line", () => {
    expect(hoursText(null)).toBe("Around the clock");
    expect(hoursText(office)).toBe("Mon–Fri 9 AM–5 PM (UTC), 1 holiday");
    const week: BusinessHours["week"] = [[[540, 750]], [[540, 750]], [], [[0, 1440]], [], [], []];
    expect(hoursText({ timeZone: "America/New_York", week, holidays: [] })).toBe(
      "Mon–Tue 9 AM–12:30 PM, Thu midnight–midnight (America/New York)",
    );
  });

  test("are refused for a department of a location that is not there", () => {
    const works = { hours: null, hoursOfId: 99 };
    expect(() =>
      changeTeam(
        world.admin,
        { teamId: world.support, name: "Support", memberIds: [], works },
        on("03-03 09:00"),
      ),
    ).toThrow(Invalid);
    expect(db().select().from(teams).where(eq(teams.id, world.support)).get()!.hours).toEqual(office);
  });
});
