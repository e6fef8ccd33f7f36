import { and, eq, gt, isNull } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { accessLinks, users } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { siteLink } from "@/lib/sessions/site";
import { hashOf, newToken } from "@/lib/sessions/token";
import { hashPassword, storePasswordHash } from "./password";
import { assertGoodPassword } from "./password-rules";

export type LinkKind = "invite" | "reset";

const lifeMs: Record<LinkKind, number> = { invite: 7 * 24 * 3_600_000, reset: 3_600_000 };
const paths: Record<LinkKind, string> = { invite: "/invite/", reset: "/reset-password/" };

/**
 * Makes a single-use link by which a user sets a password, and ends the ones of the same kind before it. It is
 * shown this once: only the hash of its token is kept.
 */
export function issueLink(kind: LinkKind, userId: number, now: Date): string {
  const token = newToken();
  const endsAt = new Date(now.getTime() + lifeMs[kind]);
  transact(() => {
    endLinksOf(userId, kind);
    db()
      .insert(accessLinks)
      .values({ tokenHash: hashOf(token), kind, userId, createdAt: now, endsAt })
      .run();
  });
  return siteLink(`${paths[kind]}${token}`);
}

/** Whose link it is, or null when it is unknown, used or over. Looking consumes nothing. */
export function ownerOfLink(kind: LinkKind, token: string, now: Date) {
  const found = db()
    .select({ user: users })
    .from(accessLinks)
    .innerJoin(users, eq(users.id, accessLinks.userId))
    .where(
      and(
        eq(accessLinks.tokenHash, hashOf(token)),
        eq(accessLinks.kind, kind),
        isNull(accessLinks.usedAt),
        gt(accessLinks.endsAt, now),
        isNull(users.deactivatedAt),
      ),
    )
    .get();
  return found?.user ?? null;
}

/**
 * Sets the password of a link's owner and uses the link up. Gives the user's number. Throws NotFound for a link
 * that does not work any more, and Invalid, leaving it usable, when the password breaks a rule.
 */
export async function setPasswordByLink(
  kind: LinkKind,
  token: string,
  password: string,
  now: Date,
): Promise<number> {
  const owner = ownerOfLink(kind, token, now);
  if (!owner) throw new NotFound("This link");
  assertGoodPassword(password, owner.id);
  const passwordHash = await hashPassword(password);
  return transact(() => {
    useUp(kind, token, now);
    storePasswordHash(system, owner.id, passwordHash, now);
    return owner.id;
  });
}

/** Ends the unused links of a user, of one kind or all. */
export function endLinksOf(userId: number, kind?: LinkKind): void {
  const ofKind = kind ? eq(accessLinks.kind, kind) : undefined;
  db()
    .delete(accessLinks)
    .where(and(eq(accessLinks.userId, userId), isNull(accessLinks.usedAt), ofKind))
    .run();
}

/** Asked again within the transaction: of two at the same time, one is too late. */
function useUp(kind: LinkKind, token: string, now: Date): void {
  if (!ownerOfLink(kind, token, now)) throw new Invalid({}, "This link was used already.");
  db()
    .update(accessLinks)
    .set({ usedAt: now })
    .where(eq(accessLinks.tokenHash, hashOf(token)))
    .run();
}
