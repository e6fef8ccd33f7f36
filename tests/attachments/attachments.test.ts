import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { attachments, clockSightings } from "@/db/schema";
import { addAttachment } from "@/lib/attachments/add";
import { sizeText } from "@/lib/attachments/attachment";
import { asDownload, fileName } from "@/lib/attachments/file-name";
import { fileOf } from "@/lib/attachments/file-store";
import { attachmentsOf } from "@/lib/attachments/list";
import { attachmentById } from "@/lib/attachments/open";
import { removeAttachment } from "@/lib/attachments/remove";
import { env } from "@/lib/env";
import { Invalid, NotFound } from "@/lib/errors";
import { auditOf } from "@/lib/events/read";
import { checkFiles } from "@/lib/health/check-files";
import { runDueJobs } from "@/lib/jobs/runner";
import { sweepFiles } from "@/lib/jobs/sweep-files";
import { deleteRecord, purgeRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";
import { attach, filesIn, png } from "./world";

const megabyte = 1024 * 1024;

const folder = env().DATA_DIR;

let world: World;
let accountId: number;
beforeEach(() => {
  world = newWorld();
  accountId = createRecord(world.admin, "account", { name: "ABC Cleaning" }, noon).id;
});

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const listed = () => attachmentsOf(world.admin, { type: "account", id: accountId });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error,
  );

describe("a file on a record", () => {
  test("lies under its hash, is typed by its bytes, and is told by the history", async () => {
    const id = await attach(world.admin, accountId, { name: "Sign.PNG", bytes: png });
    expect(listed()).toEqual([
      expect.objectContaining({
        id,
        name: "Sign.PNG",
        preview: "image",
        size: "70 bytes",
        addedBy: "Ada Byron",
      }),
    ]);
    expect(readFileSync(fileOf(hashOf(png)))).toEqual(png);
    const [newest] = auditOf(world.admin, { type: "account", id: accountId }, {}).entries;
    expect(newest?.lines).toEqual([{ kind: "said", sentence: "Attached Sign.PNG (70 bytes)" }]);
  });

  test("is kept once, however many records name it, and goes with the last", async () => {
    const other = createRecord(world.admin, "lead", { name: "Kevin" }, noon).id;
    const bytes = Buffer.from("the same words on both");
    const first = await attach(world.admin, accountId, { bytes });
    const second = await attach(world.admin, other, { bytes });
    removeAttachment(world.admin, first, noon);
    await runDueJobs(later(1));
    expect(readFileSync(fileOf(hashOf(bytes)))).toEqual(bytes);
    removeAttachment(world.admin, second, noon);
    await runDueJobs(later(2));
    expect(filesIn(folder)).not.toContain(hashOf(bytes));
  });

  test("goes when its record is erased, and not before", async () => {
    const bytes = Buffer.from("about to go");
    const id = await attach(world.admin, accountId, { bytes });
    deleteRecord(world.admin, "account", accountId, noon);
    expect(() => attachmentById(world.admin, id)).toThrow(NotFound);
    await runDueJobs(later(1));
    expect(filesIn(folder)).toContain(hashOf(bytes));
    purgeRecord(world.admin, accountId, later(1));
    await runDueJobs(later(2));
    expect(filesIn(folder)).not.toContain(hashOf(bytes));
  });
});

describe("what cannot be taken leaves nothing behind", () => {
  test.each([
    [
      "a file over the limit that says so",
      { bytes: Buffer.alloc(3), said: 2 * megabyte + 1 },
      /2 MB at most/,
    ],
    [
      "a file over the limit that lies about it",
      { bytes: Buffer.alloc(2 * megabyte + 1, 65), said: 3 },
      /2 MB at most/,
    ],
    ["an empty file", { bytes: Buffer.alloc(0) }, /empty/],
    [
      "text that calls itself a picture",
      { name: "photo.png", bytes: Buffer.from("<svg>") },
      /says \.png.*text/,
    ],
    ["a picture that calls itself text", { name: "notes.csv", bytes: png }, /says \.csv.*picture/],
    ["a picture that calls itself a PDF", { name: "bill.pdf", bytes: png }, /says \.pdf/],
    ["a name of nothing", { name: " / " }, /name/],
  ])("%s", async (_, file, sentence) => {
    const error = await refusal(attach(world.admin, accountId, file));
    expect(error).toBeInstanceOf(Invalid);
    expect(error?.message).toMatch(sentence);
    expect(listed()).toEqual([]);
    expect(db().select().from(attachments).all()).toEqual([]);
  });

  test("a file beyond the quota, with how much room is left", async () => {
    await attach(world.admin, accountId, { bytes: Buffer.alloc(2 * megabyte, 66) });
    await attach(world.admin, accountId, { bytes: Buffer.alloc(1.5 * megabyte, 67) });
    const error = await refusal(attach(world.admin, accountId, { bytes: Buffer.alloc(megabyte, 68) }));
    expect(error?.message).toMatch(/room for 512 kB of files, and this one has 1 MB/);
    expect(listed()).toHaveLength(2);
  });

  test("a file that breaks off", async () => {
    const before = filesIn(folder);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half of");
      throw new Error("The line is dead.");
    }
    const sent = { name: "a.txt", bytes: 20, body: broken() };
    expect((await refusal(addAttachment(world.admin, accountId, sent, noon)))?.message).toBe(
      "The line is dead.",
    );
    expect(filesIn(folder)).toEqual(before);
  });
});

describe("who may", () => {
  test("adds and removes with the right to edit the record, and sees with the right to see it", async () => {
    const reader = person("Rea", "Read Only", world.support);
    const id = await attach(world.admin, accountId);
    expect(attachmentById(reader, id).attachment.name).toBe("note.txt");
    expect(await refusal(attach(reader, accountId))).toBeInstanceOf(NotFound);
    expect(() => removeAttachment(reader, id, noon)).toThrow(NotFound);
    expect(listed()).toHaveLength(1);
  });
});

describe("the check of all data", () => {
  test("finds a file that is missing and one that was altered", async () => {
    const bytes = Buffer.from("as it was");
    await attach(world.admin, accountId, { name: "kept.txt", bytes });
    expect([...checkFiles()]).toEqual([]);
    writeFileSync(fileOf(hashOf(bytes)), "as it is");
    expect([...checkFiles()].join()).toMatch(/kept\.txt.*was altered/);
    rmSync(fileOf(hashOf(bytes)));
    expect([...checkFiles()].join()).toMatch(/kept\.txt.*is missing/);
  });
});

test("the sweep removes what a crash left behind once it is a day old, and nothing else", async () => {
  const bytes = Buffer.from("named by a row");
  await attach(world.admin, accountId, { bytes });
  const orphan = fileOf("ab".repeat(32));
  await attach(world.admin, accountId, { bytes: Buffer.from("make the folders") });
  mkdirSync(join(folder, "files", "ab"), { recursive: true });
  writeFileSync(orphan, "nobody's");
  const fresh = join(folder, "files", "incoming", "on its way");
  writeFileSync(fresh, "half");
  const old = new Date("2026-02-20T00:00:00Z");
  for (const path of [orphan, fileOf(hashOf(bytes))]) utimesSync(path, old, old);
  utimesSync(fresh, noon, noon);
  const dayBefore = new Date(noon.getTime() - 86_400_000);
  db().insert(clockSightings).values({ id: 1, seenAt: dayBefore, steadySince: dayBefore }).run();
  await sweepFiles.run({}, noon);
  expect(filesIn(folder)).toEqual(expect.arrayContaining([hashOf(bytes), "on its way"]));
  expect(filesIn(folder)).not.toContain("ab".repeat(32));
});

test("names hold no folders and nothing unseen, and are saved under any letters", () => {
  expect(fileName("C:\\bills\\may\u202egpj.exe")).toBe("maygpj.exe");
  expect(asDownload('a"b\r\n☂.pdf')).toBe(
    `attachment; filename="a_b___.pdf"; filename*=UTF-8''a%22b%0D%0A%E2%98%82.pdf`,
  );
  expect([0, 812, 1536, 26_214_400].map(sizeText)).toEqual(["0 bytes", "812 bytes", "1.5 kB", "25 MB"]);
});
