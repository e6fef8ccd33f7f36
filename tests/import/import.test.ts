import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { roles } from "@/db/schema";
import { startingRoles } from "@/lib/access/starting-roles";
import { Invalid, NotFound } from "@/lib/errors";
import { checkData } from "@/lib/health/check-data";
import { mapFile } from "@/lib/import/mapping";
import { previewOf } from "@/lib/import/preview";
import { importView } from "@/lib/import/read";
import { refusedRows } from "@/lib/import/refused-csv";
import { createPipeline } from "@/lib/pipelines/change-pipelines";
import { stagesOf } from "@/lib/pipelines/stages";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, person, type World } from "@/tests/support/world";
import { counts, dryRun, filesIn, recordsOf, run, send } from "./world";

let world: World;

beforeEach(() => {
  world = newWorld();
});

const account = (values: Record<string, unknown>) => createRecord(world.admin, "account", values, noon);

describe("one file", () => {
  const people = [
    "Contact Name,Contact Owner,Email,Mobile Phone,Birthday,Account,Do Not Call",
    'Kevin Mason,Ada Byron,KMason@yahoo.com,(512) 517-3145,10/28/1980,"Terry\'s Burgers",yes',
    "Elena Townsend,,elena@vaca.com,505-628-6756,1981-02-03,,no",
    "Nobody Known,Kris Jacobson,not an address,12,yesterday,No Such Account,maybe",
    ",ada@example.com,x@y.com,,,,",
    "",
  ].join("\n");

  test("comes in with its links, and what cannot be read is left out and told", async () => {
    account({ name: "Terry's Burgers" });
    const ended = await run(world.admin, await send(world.admin, { "people.csv": people }));
    expect(ended.state).toBe("done");
    expect(ended.result).toEqual({ created: 3, updated: 0, skipped: 0, refused: 1, told: 1 });
    expect(ended.refused).toBe(1);
    const [kevin, elena, nobody] = recordsOf("contact");
    expect(kevin).toMatchObject({
      ...{
        name: "Kevin Mason",
        email: "kmason@yahoo.com",
        mobilePhone: "+15125173145",
        birthdate: "1980-10-28",
      },
      ...{ ownerId: world.admin.userId, doNotCall: true },
    });
    expect(elena).toMatchObject({ birthdate: "1981-02-03", ownerId: world.admin.userId });
    expect(nobody).toMatchObject({ email: null, birthdate: null, mobilePhone: null });
    expect(db().all(sql`select * from links`)).toHaveLength(1);
    expect(ended.reasons[0]).toMatch(/^3: .*Kris Jacobson.*Account|^3: /);
    for (const part of ["Kris Jacobson", "yesterday", "No Such Account", "name@example.com", "yes or no"])
      expect(ended.reasons[0]).toContain(part);
    expect(ended.reasons[1]).toBe("4: Contact Name is required.");
  });

  test("keeps when and by whom a record was made, where that is known and not to come", async () => {
    const sam = person("Sam", "Manager", world.sales);
    const text = [
      "Account Name,Created Date,Created By",
      "Old,2019-09-23 12:39 PM,Sam Test",
      "Older,2018-01-02,Long Gone",
      "To come,2126-01-02,",
    ].join("\n");
    const ended = await run(world.admin, await send(world.admin, { "accounts.csv": text }));
    expect(recordsOf("account").map(({ createdAt, createdById }) => [createdAt, createdById])).toEqual([
      [Date.parse("2019-09-23T12:39:00Z"), sam.userId],
      [Date.parse("2018-01-02T00:00:00Z"), world.admin.userId],
      [noon.getTime(), world.admin.userId],
    ]);
    expect(recordsOf("account").map(({ updatedAt }) => updatedAt)).toEqual(Array(3).fill(noon.getTime()));
    expect(ended.reasons).toEqual(["3: Created Date has not come yet."]);
  });

  test("is refused row by row when the import is strict", async () => {
    account({ name: "Terry's Burgers" });
    const ended = await run(world.admin, await send(world.admin, { "people.csv": people }), true);
    expect(ended.result).toMatchObject({ created: 2, refused: 2, told: 0 });
  });

  test("leaves nothing of a row that is refused when half of it was written", async () => {
    account({ name: "Terry's Burgers" });
    const max = person("Max", "Manager", world.sales);
    const readOnly = { ...startingRoles.Manager!.records.account!, edit: "none" as const };
    const records = { ...startingRoles.Manager!.records, account: readOnly };
    db()
      .update(roles)
      .set({ permissions: { ...startingRoles.Manager!, records } })
      .where(eq(roles.name, "Manager"))
      .run();
    const text = "Contact Name,Account\nFirst,\nSecond,Terry's Burgers\n,\nThird,\n";
    const before = counts();
    const ended = await run(max, await send(max, { "contacts.csv": text }));
    expect(ended.result).toMatchObject({ created: 2, refused: 1 });
    expect(ended.reasons).toEqual([expect.stringMatching(/^2: /)]);
    expect(recordsOf("contact").map(({ name }) => name)).toEqual(["First", "Third"]);
    expect(counts()).toMatchObject({ links: before.links, contacts: before.contacts! + 2 });
    expect([...checkData()]).toEqual([]);
  });

  test("gives its refused rows back as CSV with the reasons, and no cell that runs as a formula", async () => {
    const text = "Account Name,Email,Description\n,a@b.com,=1+1\n";
    const id = await send(world.admin, { "accounts.csv": text });
    await run(world.admin, id);
    const csv = [...refusedRows(world.admin, id, filesIn(id)[0]!.id)].join("");
    expect(csv).toBe(
      "\ufeffRow,Taken,Reason,Account Name,Email,Description\r\n1,no,Account Name is required.,,a@b.com,'=1+1\r\n",
    );
  });

  test("with no row refused offers no report", async () => {
    const id = await send(world.admin, {
      "accounts.csv": "Account Name,Email\nA,a@b.com\n",
      "contacts.csv": "Contact Name,Email\n,x@y.com\n",
    });
    await dryRun(world.admin, id);
    const names = () => importView(world.admin, id, noon).reports.map(({ name }) => name);
    expect(names()).toEqual(["contacts.csv"]);
    await run(world.admin, id);
    expect(names()).toEqual(["contacts.csv"]);
  });

  test("updates what is there by its key, skips it, or creates alone", async () => {
    const there = account({ name: "Acme", email: "a@acme.com", phone: "5125550100" });
    const text = "Account Name,Email,Industry\nAcme Two,a@acme.com,Tools\nNew Co,n@new.com,Food\n";
    const id = await send(world.admin, { "accounts.csv": text });
    expect(filesIn(id)[0]).toMatchObject({ type: "account", matchBy: "email", found: "update" });
    expect((await run(world.admin, id)).result).toMatchObject({ created: 1, updated: 1 });
    const values = readWithoutAccess(recordType("account"), there.id)!.values;
    expect(values).toMatchObject({ name: "Acme Two", industry: "Tools", phone: "+15125550100" });
    const again = await send(world.admin, { "accounts.csv": text });
    const [file] = filesIn(again);
    mapFile(world.admin, { ...map(file!), found: "skip" });
    expect((await run(world.admin, again)).result).toMatchObject({ created: 0, updated: 0, skipped: 2 });
  });

  const map = (file: ReturnType<typeof filesIn>[number]) => ({
    ...{ fileId: file.id, type: file.type, targets: file.targets!, matchBy: file.matchBy },
    ...{ found: file.found, missing: file.missing },
  });

  test("is not taken with two columns for one field, nor to a type that is not the user's to add to", async () => {
    const id = await send(world.admin, { "accounts.csv": "Account Name,Phone\nA,1234567\n" });
    const [file] = filesIn(id);
    expect(() => mapFile(world.admin, { ...map(file!), targets: ["name", "name"] })).toThrow(Invalid);
    expect(() => mapFile(world.admin, { ...map(file!), targets: ["name", "score"] })).toThrow(Invalid);
    expect(() => mapFile(person("Rita", "Read Only", world.sales), map(file!))).toThrow(NotFound);
  });

  test("tells in the preview what would come of its first rows, and writes nothing", async () => {
    const id = await send(world.admin, { "people.csv": people });
    const before = counts();
    const preview = previewOf(world.admin, id, noon).get(filesIn(id)[0]!.id)!;
    expect(preview.map(({ what }) => what)).toEqual(["created", "created", "created", "refused"]);
    expect(preview[2]!.told.join(" ")).toContain("Kris Jacobson");
    expect(counts()).toEqual(before);
  });

  test("is left to whoever sent it", async () => {
    const id = await send(world.admin, { "accounts.csv": "Account Name\nA\n" });
    const max = person("Max", "Manager", world.sales);
    expect(() => importView(max, id, noon)).toThrow(NotFound);
    await expect(run(max, id)).rejects.toThrow(NotFound);
    await expect(run(person("Rita", "Read Only", world.sales), id)).rejects.toThrow(NotFound);
  });
});

describe("a dry run", () => {
  test("says what the run then does, duplicates within the file among it, and writes nothing", async () => {
    const text =
      "Account Name,Email,Parent Account\nA,a@a.com,B\nB,b@b.com,\nA again,a@a.com,Nowhere\n,c@c.com,\n";
    const id = await send(world.admin, { "accounts.csv": text });
    const before = counts();
    const tried = await dryRun(world.admin, id);
    expect(counts()).toEqual(before);
    const ended = await run(world.admin, id);
    expect(tried.result).toEqual(ended.result);
    expect(tried.reasons).toEqual(ended.reasons);
    expect(ended.result).toEqual({ created: 2, updated: 1, skipped: 0, refused: 1, told: 1 });
    const [a, b] = db().all<{ id: number }>(sql`select id from records where type = 'account' order by id`);
    expect(readWithoutAccess(recordType("account"), a!.id)!.values.parentId).toBe(b!.id);
  });
});

test("a stage that two pipelines have is the first one's, and the other's by the name of its pipeline", async () => {
  const other = createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
  createRecord(world.admin, "contact", { name: "Kim Poe" }, noon);
  const deals = [
    "Opportunity Name,Contact,Stage",
    "New,Kim Poe,Proposal/Quote",
    "Old,Kim Poe,renewals: proposal/quote",
    "Ours,Kim Poe,Proposal/Quote (Renewals)",
  ].join("\n");
  const ended = await run(world.admin, await send(world.admin, { "opportunities.csv": deals }));
  expect(ended.reasons).toEqual([]);
  const quoteOf = (pipelineId: number) =>
    stagesOf(pipelineId).find(({ name }) => name === "Proposal/Quote")!.id;
  expect(recordsOf("opportunity")).toMatchObject([
    { stageId: quoteOf(1) },
    { stageId: quoteOf(other) },
    { stageId: quoteOf(other) },
  ]);
});
