import { describe, expect, it } from "vitest";
import { changeCompany, companyFacts } from "@/lib/company/company";
import { setUpCompany } from "@/lib/company/found";
import { addLocation, changeLocation, listLocations } from "@/lib/company/locations";
import { Invalid, NotFound } from "@/lib/errors";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { changeTeam, createTeam } from "@/lib/teams/change-team";
import { mergeTeams } from "@/lib/teams/merge-teams";
import { listTeams } from "@/lib/teams/teams";
import { hire, kris } from "./cast";
import { founder, freshCompany, now } from "./world";

freshCompany();

describe("teams", () => {
  it("are made with members, who are colleagues at once", () => {
    const [amos, bea] = [hire("Amos", "Sales Agent"), hire("Bea", "Sales Agent")];
    const sales = createTeam(kris(), { name: "Sales", memberIds: [amos.userId, bea.userId] }, now);
    expect(viewerOfUser(amos.userId)?.teamIds).toEqual([1, sales]);
    changeTeam(kris(), { teamId: sales, name: "Sales team", memberIds: [bea.userId] }, now);
    expect(viewerOfUser(amos.userId)?.teamIds).toEqual([1]);
    expect(listTeams(kris()).map(({ name }) => name)).toEqual(["General", "Sales team"]);
  });

  it("have names of their own, and keep those whose primary team they are", () => {
    expect(() => createTeam(kris(), { name: "general", memberIds: [] }, now)).toThrow(Invalid);
    const leave = () => changeTeam(kris(), { teamId: 1, name: "General", memberIds: [] }, now);
    expect(leave).toThrow(
      expect.objectContaining({ fields: { memberIds: expect.stringContaining("Kris Jacobson") } }),
    );
  });

  it("merge with their people and records, and leave their name free", async () => {
    const amos = hire("Amos", "Sales Agent");
    const sales = createTeam(kris(), { name: "Sales", memberIds: [amos.userId] }, now);
    const lead = createRecord(kris(), "lead", { name: "Kevin Brevski", teamId: sales }, now);
    await mergeTeams(kris(), { fromId: sales, intoId: 1 }, now);
    expect(getRecord(kris(), recordType("lead"), lead.id).values.teamId).toBe(1);
    expect(viewerOfUser(amos.userId)?.teamIds).toEqual([1]);
    expect(listTeams(kris()).map(({ name }) => name)).toEqual(["General"]);
    expect(createTeam(kris(), { name: "Sales", memberIds: [] }, now)).toBeGreaterThan(sales);
    await expect(mergeTeams(kris(), { fromId: sales, intoId: 1 }, now)).rejects.toThrow(NotFound);
  });
});

describe("the company", () => {
  const change = (more: object) => () => {
    const { companyId: _, ...info } = companyFacts(kris());
    changeCompany(kris(), { ...info, ...more }, now);
  };

  it("takes another currency, but none in which the amounts there are would read as others", () => {
    change({ currency: "JPY" })();
    createRecord(kris(), "product", { name: "Mop", amountCents: "3150" }, now);
    expect(change({ currency: "USD" })).toThrow(
      expect.objectContaining({ fields: { currency: expect.stringContaining("in JPY") } }),
    );
    change({ currency: "KRW" })();
    expect(companyFacts(kris()).currency).toBe("KRW");
  });

  it("keeps enough licences and a primary contact who works here", () => {
    hire("Amos", null);
    expect(change({ licences: 1 })).toThrow(/mend/);
    expect(change({ primaryContactUserId: 99 })).toThrow(/mend/);
    change({ name: "ABC Cleaning & Co", licences: 2 })();
    expect(companyFacts(kris())).toMatchObject({ name: "ABC Cleaning & Co", licences: 2 });
  });

  it("has locations, each with a name of its own", () => {
    const tempe = addLocation(kris(), { name: "Tempe" }, now);
    expect(() => addLocation(kris(), { name: "TEMPE" }, now)).toThrow(Invalid);
    changeLocation(kris(), { locationId: tempe, name: "Mesa" }, now);
    expect(listLocations(kris()).map(({ name }) => name)).toEqual(["Default", "Mesa"]);
  });

  it("is closed to those without the page", () => {
    expect(() => companyFacts(hire("Amos", "Manager"))).toThrow(NotFound);
  });

  it("is founded once", async () => {
    const again = setUpCompany({ ...founder, password: "plum otter canvas rain", sampleData: false }, now);
    await expect(again).rejects.toThrow(/set up already/);
  });
});
