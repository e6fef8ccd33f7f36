import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");
const origin = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://crm.example.com", abort: true })
  .refine((url) => new URL(url).pathname === "/", "must have no path")
  .transform((url) => new URL(url).origin);

const megabytes = z.coerce.number().int().min(1).max(10_000_000);

const settings = z
  .object({
    PORT: port.default(3000),
    HOSTNAME: z.string().default("127.0.0.1"),
    /** The folder that holds everything: records, files, backups. */
    DATA_DIR: z.string().default("data"),
    /** The address that people open; links in mails are made from it. */
    SITE_URL: origin.optional(),
    /** Seals the session cookie. One is made and kept in the data folder when this is unset. */
    AUTH_SECRET: z.string().min(32, "must have 32 characters or more").optional(),
    /** The sign-in page names the users of the sample business. */
    DEMO: flag.default(false),
    /** How many proxies stand in front, each adding one address to X-Forwarded-For; 0 takes the socket's. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
    /** How large one attached file may be, in MB of 1,048,576 bytes. */
    ATTACHMENT_LIMIT_MB: megabytes.default(25),
    /** How large all attached files together may be. */
    ATTACHMENT_QUOTA_MB: megabytes.default(10_240),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .transform((read) => ({ ...read, SITE_URL: read.SITE_URL ?? `http://localhost:${read.PORT}` }));

export type Env = z.infer<typeof settings>;

/** Checks the settings in `variables`; an empty one counts as unset. Throws one line for each that cannot be taken. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = settings.safeParse(given);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Rapport cannot start with these settings.\n${lines.join("\n")}`);
}

let current: Env | undefined;

/** The settings of this process, read once. */
export const env = (): Env => {
  current ??= readEnv(process.env);
  return current;
};
