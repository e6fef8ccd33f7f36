import { eq } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import { db, transact } from "@/db/client";
import { company } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { drop, keep, type Received, receive } from "@/lib/attachments/file-store";
import { letGo, removeUnused } from "@/lib/attachments/unused";
import { Invalid } from "@/lib/errors";
import { tellChange } from "@/lib/events/admin-changes";
import { refuseUnprintable } from "@/lib/quotes/printable";
import { mostLogoBytes } from "./branding-input";
import { companyRow } from "./company";

/**
 * Gives the company a logo, as a data URL: a PNG or JPEG by its bytes, whatever it calls itself, that a PDF can print.
 * It is on disk before the row names it. Throws Invalid beside `picture`; StoreFullError.
 */
export async function setLogo(viewer: Viewer, picture: string, now: Date): Promise<void> {
  requireAdmin(viewer, "accountInfo");
  const bytes = bytesIn(picture);
  const type = await typeOf(bytes);
  await refuseUnprintable({ type, bytes });
  const received = await receive(only(bytes), refuseLarge);
  try {
    wear(viewer, { ...received, type }, now);
  } finally {
    drop(received.path);
  }
}

/** Takes the logo away; without one nothing happens. */
export function removeLogo(viewer: Viewer, now: Date): void {
  requireAdmin(viewer, "accountInfo");
  transact(() => write(viewer, { logoHash: null, logoType: null }, now));
}

/** In one go, so that nobody tidies the file away between its keeping and the row. */
function wear(viewer: Viewer, file: Received & { type: string }, now: Date): void {
  keep(file);
  try {
    transact(() => write(viewer, { logoHash: file.hash, logoType: file.type }, now));
  } catch (error) {
    removeUnused(file.hash);
    throw error;
  }
}

function write(viewer: Viewer, logo: { logoHash: string | null; logoType: string | null }, now: Date): void {
  requireAdmin(viewer, "accountInfo");
  const { name, logoHash: before } = companyRow();
  if (before === logo.logoHash) return;
  db().update(company).set(logo).where(eq(company.id, 1)).run();
  const said = (hash: string | null) => hash && `picture ${hash.slice(0, 8)}`;
  const changes = [{ field: "logo", from: said(before), to: said(logo.logoHash) }];
  tellChange(viewer, { subject: "company", id: 1, name }, changes, now);
  if (before) letGo([before], now);
}

function bytesIn(picture: string): Buffer {
  const bytes = Buffer.from(picture.slice(picture.indexOf(",") + 1), "base64");
  refuseLarge(bytes.length);
  return bytes;
}

function refuseLarge(bytes: number): void {
  if (bytes > mostLogoBytes) throw new Invalid({ picture: "A logo may have 512 kB at most." });
}

async function typeOf(bytes: Buffer): Promise<string> {
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (known?.mime === "image/png" || known?.mime === "image/jpeg") return known.mime;
  throw new Invalid({ picture: "Use a PNG or JPEG picture." });
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
