import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { company, users } from "@/db/schema";
import { Invalid } from "@/lib/errors";
import { commonPasswords } from "./common-passwords";

/** In code points. NIST SP 800-63B-4, 3.1.1.2: at least 15 for a password that is the only factor. */
const minPasswordLength = 15;

/** In UTF-8 bytes. More is refused before it is hashed, for hashing it would be work for nothing. */
export const maxPasswordBytes = 1024;

/** What a password must not be made of: the company's name, the user's own names and address. */
export type PasswordContext = { companyName: string; email: string; firstName: string; lastName: string };

/**
 * The sentence that says why a password is refused, or null when it is good. There are no composition rules:
 * length, and not being what somebody would try first (NIST SP 800-63B-4, 3.1.1.2).
 */
export function passwordProblem(password: string, context: PasswordContext): string | null {
  if (Buffer.byteLength(password) > maxPasswordBytes) return "This password is too long.";
  if ([...password].length < minPasswordLength)
    return `Use at least ${minPasswordLength} characters. Four or five random words work well.`;
  const core = password.normalize("NFKC").toLowerCase();
  if (isCommon(core)) return "This password is on a list of passwords that were stolen or are easy to guess.";
  if (isMostly(core, ownWords(context)))
    return "Use something other than your name, your email or the company's name.";
  return null;
}

/** Throws Invalid with field `password` when a user's new password is refused. */
export function assertGoodPassword(password: string, userId: number): void {
  const user = db().select().from(users).where(eq(users.id, userId)).get();
  const companyName = db().select({ name: company.name }).from(company).get()?.name ?? "";
  const { email = "", firstName = "", lastName = "" } = user ?? {};
  assertGoodNewPassword(password, { companyName, email, firstName, lastName });
}

/** The same, for a user who does not exist yet. */
export function assertGoodNewPassword(password: string, context: PasswordContext): void {
  const problem = passwordProblem(password, context);
  if (problem) throw new Invalid({ password: problem });
}

/** Common as it stands or without what stands around its letters, two common ones in a row, or no word at all. */
function isCommon(core: string): boolean {
  const bare = core.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return (
    [core, bare].some((text) => commonPasswords.has(text) || isPair(text)) || isRepeated(core) || isRow(core)
  );
}

function isPair(text: string): boolean {
  const letters = text.replace(/[\s_.-]/g, "");
  const cuts = Array.from({ length: letters.length }, (_, at) => [letters.slice(0, at), letters.slice(at)]);
  return cuts.some((halves) => halves.every((half) => commonPasswords.has(half)));
}

const isRepeated = (core: string) => /^(.{1,5})\1+.{0,4}$/u.test(core);

/** Runs along the keyboard or the alphabet. */
function isRow(core: string): boolean {
  const rows = [
    "abcdefghijklmnopqrstuvwxyz",
    "1234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "1q2w3e4r5t6y7u8i9o0p",
  ];
  const tracks = rows.flatMap((row) => [row, [...row].reverse().join("")]).map((row) => row.repeat(3));
  return tracks.some((track) => track.includes(core));
}

/** Fewer than eight characters are left once the words are taken out. */
function isMostly(core: string, words: string[]): boolean {
  const hit = words.filter((word) => core.includes(word)).sort((a, b) => b.length - a.length);
  if (hit.length === 0) return false;
  const rest = hit.reduce((left, word) => left.replaceAll(word, ""), core);
  return [...rest].length < 8;
}

function ownWords({ companyName, email, firstName, lastName }: PasswordContext): string[] {
  const [mailbox = "", host = ""] = email.split("@");
  const texts = [
    companyName,
    companyName.replace(/\s/g, ""),
    firstName,
    lastName,
    email,
    mailbox,
    host,
    host.split(".")[0] ?? "",
    "rapport",
  ];
  return [...new Set(texts.map((text) => text.toLowerCase()))].filter((text) => text.length >= 4);
}
