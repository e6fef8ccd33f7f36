import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { sealingSecret } from "./secret";

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts a text that must be read again later, for what `purpose` names and nothing else. */
export function sealText(text: string, purpose: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyFor(purpose), nonce);
  const body = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString("base64url");
}

/** The text again, or null when it was sealed under another key, or is none of ours. */
export function openText(sealed: string, purpose: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const opening = createDecipheriv(cipher, keyFor(purpose), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return opening.update(bytes.subarray(nonceBytes + tagBytes)).toString("utf8") + opening.final("utf8");
  } catch {
    return null;
  }
}

const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", sealingSecret(), "", `rapport ${purpose}`, 32));
