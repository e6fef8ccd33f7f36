import { existsSync, utimesSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { fileOf } from "@/lib/attachments/file-store";
import { changeBranding } from "@/lib/company/branding";
import { removeLogo, setLogo } from "@/lib/company/change-logo";
import { companyRow } from "@/lib/company/company";
import { brandColour } from "@/lib/company/contrast";
import { companyLogo } from "@/lib/company/logo";
import { type Invalid, NotFound } from "@/lib/errors";
import { adminAudit } from "@/lib/events/read";
import { removeFiles } from "@/lib/jobs/remove-files";
import { sweepFiles } from "@/lib/jobs/sweep-files";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

/** A grey PNG of so many pixels a side. */
function png(side: number): Buffer {
  const header = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(side * (side + 1), 0x40);
  for (let at = 0; at < rows.length; at += side + 1) rows[at] = 0;
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND")]);
}

function chunk(name: string, body = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const asUrl = (bytes: Buffer, type = "image/png") => `data:${type};base64,${bytes.toString("base64")}`;
const faultOf = (work: Promise<unknown>) => work.catch((error: Invalid) => error.fields.picture);

describe("a logo", () => {
  test("is kept by its bytes, told in the audit log, and not swept away", async () => {
    const { admin } = world;
    await setLogo(admin, asUrl(png(8), "text/html"), noon);
    const { logoHash, logoType } = companyRow();
    expect([logoType, companyLogo()?.bytes]).toEqual(["image/png", png(8)]);
    expect(JSON.stringify(adminAudit(admin, { limit: 10 }))).toContain("Logo");
    const old = later(-2 * 24 * 60);
    utimesSync(fileOf(logoHash!), old, old);
    await sweepFiles.run({}, noon);
    await removeFiles.run({ hashes: [logoHash!] }, noon);
    expect(existsSync(fileOf(logoHash!))).toBe(true);
    removeLogo(admin, later(1));
    await removeFiles.run({ hashes: [logoHash!] }, later(2));
    expect([existsSync(fileOf(logoHash!)), companyLogo()]).toEqual([false, null]);
  });

  test("must be a PNG or JPEG by its bytes, small enough, and one that can be printed", async () => {
    const { admin } = world;
    const set = (bytes: Buffer) => faultOf(setLogo(admin, asUrl(bytes), noon));
    expect(await set(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe(
      "Use a PNG or JPEG picture.",
    );
    expect(await set(Buffer.alloc(600 * 1024))).toBe("A logo may have 512 kB at most.");
    expect(await set(png(8).subarray(0, 40))).toMatch(/cannot be printed/);
    const bomb = Buffer.from(png(8));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await set(bomb)).toMatch(/four million pixels/);
    expect(companyRow().logoHash).toBeNull();
  });

  test("is for those who may change Account Info", async () => {
    const agent = person("Sally", "Sales Agent", world.sales);
    await expect(setLogo(agent, asUrl(png(8)), noon)).rejects.toThrow(NotFound);
    expect(() => changeBranding(agent, { brandColour: "", quoteTerms: "", quoteValidDays: 1 }, noon)).toThrow(
      NotFound,
    );
  });
});

test("a brand colour is told what is read on it and whether it shows on paper", () => {
  expect(brandColour("#000000")).toEqual({ text: "white", ratio: 21, fault: null });
  expect(brandColour("#0a5c6b")).toMatchObject({ text: "white", fault: null });
  expect(brandColour("#ffe14d")).toMatchObject({
    text: "black",
    fault: expect.stringContaining("white paper"),
  });
});
