import { hash } from "node:crypto";
import type { events } from "@/db/schema";

type Row = typeof events.$inferSelect;
type Link = Omit<Row, "hash" | "content" | "salt">;

const sha256 = (text: string) => hash("sha256", text, "base64url");

/** The hash of an entry's content, salted so that an erased value cannot be guessed back from it. */
export const hashOfContent = (salt: string, content: string): string => sha256(`${salt}\n${content}`);

/** The hash of an entry: of the one before it and of all its own columns but the content, which may be emptied. */
export function hashOfEntry(before: string, entry: Link): string {
  const { id, at, actorKind, actorId, via, kind, subject, subjectId, contentHash } = entry;
  return sha256(
    [before, id, at.getTime(), actorKind, actorId, via, kind, subject, subjectId, contentHash].join("\n"),
  );
}

/** What the first entry is chained to. */
export const genesis = "rapport";
