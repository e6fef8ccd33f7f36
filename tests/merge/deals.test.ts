import { beforeEach, describe, expect, test } from "vitest";
import { Invalid } from "@/lib/errors";
import { putBack } from "@/lib/events/put-back";
import { auditOf } from "@/lib/events/read";
import { unmerge } from "@/lib/merge/unmerge";
import { addLineOn } from "@/lib/opportunities/change-line-on";
import { moveDeal } from "@/lib/opportunities/move";
import { productLines } from "@/lib/opportunities/product-lines";
import { mergeStage } from "@/lib/pipelines/merge-stages";
import { removeReason } from "@/lib/pipelines/reasons";
import { updateStage } from "@/lib/pipelines/rows";
import { stagesOf } from "@/lib/pipelines/stages";
import { answerForCustomer } from "@/lib/quotes/answer";
import { makeQuote } from "@/lib/quotes/make";
import { markAsSent } from "@/lib/quotes/send";
import { choices } from "@/lib/records/lookups";
import { undoLast } from "@/lib/undo/undo";
import { stageId } from "../pipelines/world";
import { later } from "../support/world";
import { beginWorld, change, faults, make, merge, read, world } from "./twins";

beforeEach(beginWorld);

const contact = () => String(make("contact", { name: "Taylor Smith" }).id);
const deal = (more = {}) => make("opportunity", { name: "Deal", primaryContactId: contact(), ...more }).id;
const values = (id: number) => read("opportunity", id).values;
const stages = () => stagesOf(1).map(({ id }) => id) as [number, number, number, number, number];
const give = (fromId: number, intoId: number, at = 6) =>
  mergeStage(world.admin, { fromId, intoId }, later(at));

describe("deals whose stage was merged into another meanwhile", () => {
  test("are parted into the stage that stands for the one that they had", () => {
    const [first, second, third] = stages();
    const [one, other] = [deal(), deal({ stageId: String(second) })];
    const merged = merge("opportunity", one, other, ["stageId"]);
    give(first, third);
    unmerge(world.admin, merged, later(7));
    expect(values(one)).toMatchObject({ stageId: third, probability: 60 });
    expect(values(other)).toMatchObject({ stageId: second });
    expect(faults()).toEqual([]);
  });

  test("are parted where what the merge gave has followed to another stage", () => {
    const [first, second, third] = stages();
    const [one, other] = [deal(), deal({ stageId: String(second) })];
    const merged = merge("opportunity", one, other, ["stageId"]);
    give(second, third);
    change("opportunity", one, { stageId: String(third) }, later(7));
    unmerge(world.admin, merged, later(8));
    expect(values(one).stageId).toBe(first);
    expect(values(other).stageId).toBe(third);
    expect(faults()).toEqual([]);
  });

  test("become one in the stage that the other is on its way to", () => {
    const [first, second, third] = stages();
    const [one, other] = [deal({ stageId: String(third) }), deal()];
    give(first, second, 1);
    merge("opportunity", one, other, ["stageId"]);
    expect(values(one).stageId).toBe(second);
  });

  test("are taken back to it after a move, and take its probability", () => {
    const [first, second, third] = stages();
    const [dragged, typed] = [deal(), deal()];
    const move = { id: dragged, fromStageId: first, toStageId: third, values: {} };
    const { back } = moveDeal(world.admin, move, later(1));
    change("opportunity", typed, { stageId: String(third) }, later(2));
    give(first, second);
    moveDeal(world.admin, back!, later(7));
    expect(values(dragged)).toMatchObject({ stageId: second, probability: 40 });
    expect(faults()).toEqual([]);
  });

  test("follow it too when the change is undone", () => {
    const [first, second, third] = stages();
    const id = deal();
    change("opportunity", id, { stageId: String(third) }, later(2));
    give(first, second);
    undoLast(world.admin, later(7));
    expect(values(id)).toMatchObject({ stageId: second });
  });
});

describe("a deal whose old stage asks by now for what it lacks", () => {
  const asksFrom = (id: number, requires: string[]) => updateStage(id, { requires });

  test("is back there when a merge is taken back, and when a merge gave it what is asked", () => {
    const [first, second] = stages();
    const [one, other] = [deal(), deal({ stageId: String(second), amountCents: "500" })];
    const moved = merge("opportunity", one, other, ["stageId", "amountCents"]);
    asksFrom(first, ["amountCents"]);
    unmerge(world.admin, moved, later(7));
    expect(values(one)).toMatchObject({ stageId: first, amountCents: null });
  });

  test("is back there by Ctrl+Z and by Put back, while a merge does not bring it there", () => {
    const [first, second] = stages();
    const [one, other] = [deal(), deal({ stageId: String(second) })];
    change("opportunity", one, { stageId: String(second) }, later(1));
    asksFrom(first, ["amountCents"]);
    undoLast(world.admin, later(20));
    expect(values(one).stageId).toBe(first);
    const [last] = auditOf(world.admin, { type: "opportunity", id: one }, { limit: 1 }).entries;
    change("opportunity", one, { stageId: String(second) }, later(30));
    putBack(world.admin, { type: "opportunity", id: one, eventId: last!.id }, later(40));
    expect(values(one).stageId).toBe(first);
    expect(() => merge("opportunity", other, one, ["stageId"])).toThrow(Invalid);
  });

  test("is back there when a move is taken back at once, but not when it is moved there anew", () => {
    const [first, second] = stages();
    const id = deal();
    asksFrom(first, ["amountCents"]);
    const { back } = moveDeal(
      world.admin,
      { id, fromStageId: first, toStageId: second, values: {} },
      later(1),
    );
    expect(() => moveDeal(world.admin, back!, later(10))).toThrow(Invalid);
    moveDeal(world.admin, back!, later(2));
    expect(values(id).stageId).toBe(first);
  });
});

describe("a deal that was lost for a reason that is no longer in the list", () => {
  const lostFor = () => {
    const reason = choices("lost")[0]!.id;
    const lost = String(stageId("Closed/Lost"));
    return { reason, id: deal({ stageId: lost, lostReasonId: String(reason) }) };
  };

  test("has it again when the merge that reopened it is taken back", () => {
    const { id, reason } = lostFor();
    const merged = merge("opportunity", id, deal(), ["stageId"]);
    expect(values(id).lostReasonId).toBeNull();
    removeReason(world.admin, "lost", reason, later(6));
    unmerge(world.admin, merged, later(7));
    expect(values(id)).toMatchObject({ stageId: stageId("Closed/Lost"), lostReasonId: reason });
  });

  test("gives it to the deal that it is merged into", () => {
    const { id, reason } = lostFor();
    removeReason(world.admin, "lost", reason, later(1));
    const survivor = deal();
    merge("opportunity", survivor, id, ["stageId", "lostReasonId"]);
    expect(values(survivor).lostReasonId).toBe(reason);
  });

  test("has it again when the move out of it is taken back", () => {
    const { id, reason } = lostFor();
    removeReason(world.admin, "lost", reason, later(1));
    const move = { id, fromStageId: stageId("Closed/Lost"), toStageId: stages()[0], values: {} };
    const { back } = moveDeal(world.admin, move, later(2));
    moveDeal(world.admin, back!, later(3));
    expect(values(id)).toMatchObject({ stageId: stageId("Closed/Lost"), lostReasonId: reason });
  });
});

describe("the Quoted Amount of deals with quotes", () => {
  const quoted = (opportunityId: number, amountCents: string, at: number) => {
    const product = make("product", { name: `Product ${amountCents}`, amountCents });
    addLineOn(world.admin, { opportunityId, productId: product.id }, {}, later(at));
    const quote = makeQuote(world.admin, opportunityId, later(at));
    markAsSent(world.admin, quote, later(at));
    return quote;
  };
  const amounts = (...ids: number[]) => ids.map((id) => values(id).quotedAmountCents);

  test("goes where the quotes go, and back with them", () => {
    const [one, other] = [deal({ quotedAmountCents: "77" }), deal()];
    quoted(other, "500", 1);
    const merged = merge("opportunity", one, other);
    expect(amounts(one)).toEqual([50_000]);
    expect(faults()).toEqual([]);
    unmerge(world.admin, merged, later(7));
    expect(amounts(one, other)).toEqual([7_700, 50_000]);
    expect(faults()).toEqual([]);
  });

  test("is that of the newest of both, whichever was chosen", () => {
    const [one, other] = [deal(), deal()];
    quoted(other, "500", 1);
    quoted(one, "300", 2);
    merge("opportunity", one, other, ["quotedAmountCents"]);
    expect(amounts(one)).toEqual([30_000]);
    expect(faults()).toEqual([]);
  });

  test("knows of an answer that came while they were one", () => {
    const [one, other] = [deal({ quotedAmountCents: "77" }), deal()];
    const quote = quoted(other, "500", 1);
    const merged = merge("opportunity", one, other);
    answerForCustomer(world.admin, quote, { answer: "declined", name: "Taylor", reason: "" }, later(6));
    expect(amounts(one)).toEqual([null]);
    unmerge(world.admin, merged, later(7));
    expect(amounts(one, other)).toEqual([7_700, null]);
    expect(faults()).toEqual([]);
  });

  test("is the newest's of those that stay, and the other has its own again", () => {
    const [one, other] = [deal(), deal()];
    quoted(one, "300", 1);
    quoted(other, "500", 2);
    const merged = merge("opportunity", one, other);
    expect(amounts(one)).toEqual([50_000]);
    unmerge(world.admin, merged, later(7));
    expect(amounts(one, other)).toEqual([30_000, 50_000]);
    expect(faults()).toEqual([]);
  });
});

test("the products of a deal that is merged into another stand after its own, and go back in their order", () => {
  const [one, other] = [deal(), deal()];
  const put = (opportunityId: number, name: string) => {
    const { id: productId } = make("product", { name, amountCents: "5" });
    addLineOn(world.admin, { opportunityId, productId }, {}, later(1));
  };
  for (const name of ["Soap", "Mop"]) put(other, name);
  for (const name of ["Pail", "Broom"]) put(one, name);
  const order = (id: number) =>
    productLines(world.admin, read("opportunity", id)).rows.map(({ name }) => name);
  const merged = merge("opportunity", one, other);
  expect(order(one)).toEqual(["Pail", "Broom", "Soap", "Mop"]);
  put(one, "Sponge");
  unmerge(world.admin, merged, later(7));
  expect([order(one), order(other)]).toEqual([
    ["Pail", "Broom", "Sponge"],
    ["Soap", "Mop"],
  ]);
  expect(faults()).toEqual([]);
});
