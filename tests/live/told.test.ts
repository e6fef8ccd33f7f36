import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { addNote } from "@/lib/interactions/write";
import { entriesAfter, lastEntryId } from "@/lib/live/entries";
import { batchOf, told } from "@/lib/live/told";
import { changeStage } from "@/lib/pipelines/change-stages";
import type { ChangedStage } from "@/lib/pipelines/pipeline-input";
import { stagesOf } from "@/lib/pipelines/stages";
import { deleteRecord, purgeRecord } from "@/lib/records/bin";
import { createRecord, updateRecord } from "@/lib/records/write";
import { taskById } from "@/lib/tasks/read";
import { addTask, changeTask, removeTask } from "@/lib/tasks/write";
import { createTeam } from "@/lib/teams/change-team";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let rick: Viewer;
let nora: Viewer;

beforeEach(() => {
  world = newWorld();
  // A Sales Agent sees the leads that they own, and no others.
  rick = person("Rick", "Sales Agent", world.sales);
  nora = person("Nora", "Sales Agent", world.sales);
});

const lead = (owner: Viewer) =>
  createRecord(world.admin, "lead", { name: "Kevin Brevski", ownerId: String(owner.userId) }, noon);

/** What somebody hears of what `work` writes. */
function heard(viewer: Viewer, work: () => unknown) {
  const before = lastEntryId();
  work();
  return told(viewer, batchOf(entriesAfter(before, 1000)));
}

const give = (id: number, to: Viewer) =>
  updateRecord(world.admin, "lead", id, { ownerId: String(to.userId) }, later(1));

describe("a change is told", () => {
  test("to who sees the record, by its number, and with nothing of what was written", () => {
    const { id } = lead(rick);
    const change = () => updateRecord(world.admin, "lead", id, { name: "Kevin B." }, later(1));
    expect(heard(rick, change)).toEqual([
      {
        ...{ kind: "change", event: "record.changed", subject: "record", type: "lead", recordId: id },
        ...{ id: lastEntryId(), actorId: world.admin.userId, mine: true },
      },
    ]);
  });

  test("to nobody else, whatever it is", () => {
    const ref = { type: "lead", id: lead(rick).id };
    const all = () => {
      updateRecord(world.admin, "lead", ref.id, { name: "Kevin B." }, later(1));
      addNote(world.admin, ref, { html: "<p>Called</p>", flagged: false }, later(2));
      deleteRecord(world.admin, "lead", ref.id, later(3));
      purgeRecord(world.admin, ref.id, later(4));
    };
    expect(heard(nora, all)).toEqual([]);
  });

  test("of a record that is taken from somebody, without saying which or by whom", () => {
    const { id } = lead(rick);
    const [gone, ...others] = heard(rick, () => give(id, nora));
    expect(gone).toMatchObject({ event: "record.unseen", type: "lead", actorId: null });
    expect(gone).not.toHaveProperty("recordId");
    expect(others).toEqual([]);
    expect(heard(nora, () => updateRecord(world.admin, "lead", id, { name: "K" }, later(2)))).toHaveLength(1);
  });

  test("by what each sees now, not by what they saw when it was written", () => {
    const { id } = lead(nora);
    const both = () => {
      give(id, rick);
      give(id, nora);
    };
    // Rick saw it in between: that it is gone is all that he hears, of the entry that took it.
    expect(heard(rick, both).map(({ event }) => event)).toEqual(["record.unseen"]);
    expect(heard(nora, both).map(({ recordId }) => recordId)).toEqual([id, id]);
  });

  test("when it was deleted, so that lists let go of it", () => {
    const { id } = lead(rick);
    const [change] = heard(rick, () => deleteRecord(world.admin, "lead", id, later(1)));
    expect(change).toMatchObject({ event: "record.deleted", recordId: id });
  });

  test("with the records that show it, of which each hears those that they see", () => {
    const account = createRecord(world.admin, "account", { name: "ABC Cleaning" }, noon);
    const sara = person("Sara", "Support Agent", world.support);
    const about = { name: "Password reset", topicId: String(topic("Log in", 0)) };
    const add = () => createRecord(world.admin, "case", { ...about, accountId: String(account.id) }, noon);
    expect(heard(sara, add)[0]).toMatchObject({ type: "case", on: [account.id] });
    const noAccounts = structuredClone(sara);
    noAccounts.permissions!.records.account!.on = false;
    expect(heard(noAccounts, add)[0]).not.toHaveProperty("on");
  });
});

describe("what is to be done", () => {
  let sara: Viewer;
  let sam: Viewer;

  beforeEach(() => {
    [sara, sam] = ["Sara", "Sam"].map((name) => person(name, "Support Agent", world.support)) as [
      Viewer,
      Viewer,
    ];
    for (const team of [
      [rick, nora],
      [sara, sam],
    ])
      for (const viewer of team) viewer.colleagueIds = team.map(({ userId }) => userId!);
  });

  const call = (who: Viewer) => ({
    ...({ kind: "task", title: "Call", notes: "", dueOn: "2026-03-03", from: null, to: null } as const),
    assigneeId: who.userId!,
  });

  /** Who hears of what `work` writes. */
  function hearers(work: () => unknown): string[] {
    const before = lastEntryId();
    work();
    const batch = batchOf(entriesAfter(before, 1000));
    return Object.entries({ rick, nora, sara, sam }).flatMap(([name, viewer]) =>
      told(viewer, batch).map(({ event, mine }) => `${name} ${event}${mine ? ", theirs" : ""}`),
    );
  }

  test("on no record is told to whose it is and to their teams, when it is taken away too", () => {
    let id = 0;
    const add = () => {
      id = addTask(rick, null, call(rick), noon);
    };
    expect(hearers(add)).toEqual(["rick task.added, theirs", "nora task.added"]);
    const remove = () => removeTask(rick, id, later(1));
    expect(hearers(remove)).toEqual(["rick task.removed, theirs", "nora task.removed"]);
  });

  test("is told to whose it was, too, when it is given to somebody else", () => {
    const id = addTask(world.admin, null, call(nora), noon);
    const { updatedAt } = taskById(world.admin, id);
    const give = () => changeTask(world.admin, id, { ...call(sam), seenUpdatedAt: updatedAt }, later(1));
    expect(hearers(give)).toEqual([
      ...["rick task.changed", "nora task.changed, theirs", "sara task.changed", "sam task.changed, theirs"],
    ]);
  });

  test("on a record is told to who sees that, and as theirs to whose it is", () => {
    const { id } = lead(rick);
    const add = () => addTask(world.admin, id, call(rick), noon);
    expect(hearers(add)).toEqual(["rick task.added, theirs"]);
  });
});

test("what admins change is told to those who may read their log, and to nobody else", () => {
  const add = (name: string) => () => createTeam(world.admin, { name, memberIds: [] }, later(1));
  expect(heard(world.admin, add("Returns"))).toMatchObject([{ subject: "team", event: "admin.created" }]);
  expect(heard(rick, add("Repairs"))).toEqual([]);
});

test("that stages changed is told to all who see deals, and who did it to those alone who read the log", () => {
  const [stage] = stagesOf(1);
  const rename = (name: string) => () =>
    void changeStage(world.admin, { ...stage, name } as ChangedStage, later(1));
  const seller = person("Olga", "Sales Agent", world.sales);
  const changed = { subject: "stage", event: "admin.changed" };
  expect(heard(world.admin, rename("First"))).toMatchObject([{ ...changed, actorId: world.admin.userId }]);
  expect(heard(seller, rename("Second"))).toMatchObject([{ ...changed, actorId: null }]);
  seller.permissions!.records.opportunity = { on: true, view: "none", edit: "none", delete: "none" };
  expect(heard(seller, rename("Third"))).toEqual([]);
});
