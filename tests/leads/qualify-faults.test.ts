import { beforeEach, expect, test } from "vitest";
import type { Stored } from "@/lib/records/record";
import { beginWorld, read } from "../merge/twins";
import { mary, qualify, refusal } from "./scene";

let lead: Stored;
beforeEach(() => {
  beginWorld();
  lead = mary();
});

test("all that is missing is said at once, of all that is to be made", () => {
  const nothing = {
    stageId: 2,
    account: "new" as const,
    opportunity: { name: "", actualCloseOn: "1900-01-01" },
  };
  expect(refusal(() => qualify(lead, { ...nothing, contact: null, newAccount: { name: "" } }))).toEqual({
    stageId: "A lead begins in the first stage of a pipeline. Choose that.",
    contact: "Choose whose lead it is.",
    "newAccount.name": "Account Name is required.",
    "opportunity.name": "Opportunity Name is required.",
    "opportunity.actualCloseOn": "Give a day from Jan 1, 2000 on.",
  });
  expect(
    refusal(() => qualify(lead, { account: null, newContact: { name: "", lastName: "", firstName: "" } })),
  ).toEqual({
    account: "Choose an account, or none.",
    "newContact.name": expect.stringContaining("is required"),
  });
  expect(read("lead", lead.id).values.status).toBe("open");
});
