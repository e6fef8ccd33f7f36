import { readFileSync } from "node:fs";
import { fileOf } from "@/lib/attachments/file-store";
import { companyRow } from "./company";

export type Logo = { type: string; bytes: Buffer };

/** The company's logo; null where there is none, or its file is missing. It is nobody's secret: every quote shows it. */
export function companyLogo(): Logo | null {
  const { logoHash, logoType } = companyRow();
  if (!logoHash || !logoType) return null;
  try {
    return { type: logoType, bytes: readFileSync(fileOf(logoHash)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Where the logo is served, another address for another picture; null where there is none. */
export function logoAddress(): string | null {
  const { logoHash } = companyRow();
  return logoHash && `/api/logo?v=${logoHash.slice(0, 12)}`;
}
