import { createHash, randomBytes } from "node:crypto";

/** A new secret for a cookie or a link: 256 random bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. It has too many bits to be guessed, so a plain hash is enough. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
