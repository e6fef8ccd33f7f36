import { beforeEach, expect, test } from "vitest";
import { Conflict } from "@/lib/errors";
import { saveQuestion } from "@/lib/leads/change-questions";
import { qualification } from "@/lib/leads/questionnaire";
import { changeMacro, createMacro } from "@/lib/macros/change";
import { managedMacros } from "@/lib/macros/macros";
import { changeStage } from "@/lib/pipelines/change-stages";
import { pipelinePage } from "@/lib/pipelines/listed";
import { columnsOf } from "@/lib/pipelines/tell-stages";
import { changeText, createText } from "@/lib/predefined-texts/change";
import { managedTexts } from "@/lib/predefined-texts/texts";
import { later, newWorld, noon, type World } from "../support/world";

/** What two people open at once: how it is named anew with a stamp, and what stands. */
type Shared = {
  noun: string;
  make: () => void;
  open: () => { name: string; stamp: string };
  rename: (name: string, seen: string) => void;
};

let world: World;
beforeEach(() => {
  world = newWorld();
});
const self = () => ({ ...world.admin, userId: world.admin.userId! });

const choices = [
  { id: null, label: "Yes", points: 10 },
  { id: null, label: "No", points: 0 },
];
const note = { kind: "note" as const, html: "<p>Called.</p>" };
const macro = { description: "", shared: true, entries: [note] };
const text = { html: "<p>Welcome.</p>", shared: true };

const theQuestion = () => qualification(world.admin).questions.at(-1)!;
const theStage = () => pipelinePage(world.admin).pipelines[0]!.stages[0]!;

const things: Shared[] = [
  {
    noun: "question",
    make: () => saveQuestion(world.admin, { id: null, text: "Budget?", choices }, noon),
    open: () => ({ name: theQuestion().text, stamp: theQuestion().stamp }),
    rename: (name, seen) => {
      const { id, choices: answers } = theQuestion();
      saveQuestion(world.admin, { id, seen, text: name, choices: answers }, later(1));
    },
  },
  {
    noun: "stage",
    make: () => {},
    open: theStage,
    rename: (name, seen) => {
      const asked = { ...columnsOf(theStage()), colour: "steady" as const };
      changeStage(world.admin, { id: theStage().id, seen, ...asked, name }, later(1));
    },
  },
  {
    noun: "macro",
    make: () => createMacro(self(), { name: "Late", ...macro, values: {} }, noon),
    open: () => managedMacros(world.admin)[0]!,
    rename: (name, seen) => {
      const { id } = managedMacros(world.admin)[0]!;
      changeMacro(world.admin, id, { seen, name, ...macro, keep: [] }, later(1));
    },
  },
  {
    noun: "text",
    make: () => createText(self(), { name: "Welcome", ...text }, noon),
    open: () => managedTexts(world.admin)[0]!,
    rename: (name, seen) =>
      changeText(world.admin, managedTexts(world.admin)[0]!.id, { seen, name, ...text }, later(1)),
  },
];

test.each(things)(
  "of two people who change one $noun the later is shown what both have, and decides",
  ({ make, open, rename }) => {
    make();
    const { stamp } = open();
    rename("Theirs", stamp);
    const refused = caught(() => rename("Yours", stamp));
    expect(refused.conflicts).toMatchObject([{ theirs: "Theirs", yours: "Yours" }]);
    expect(open().name).toBe("Theirs");
    expect(refused.stamp).toBe(open().stamp);
    rename("Yours", refused.stamp!);
    expect(open().name).toBe("Yours");
  },
);

test("who wants what somebody else has saved already is asked nothing", () => {
  const { make, open, rename } = things.find(({ noun }) => noun === "text")!;
  make();
  const { stamp } = open();
  rename("Ours", stamp);
  rename("Ours", stamp);
  expect(open().name).toBe("Ours");
});

function caught(attempt: () => void): Conflict {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Conflict) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}
