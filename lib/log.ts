import pino from "pino";
import { env } from "@/lib/env";

/** The log: JSON lines on standard output. It never holds a password, a token or the text of a mail. */
export const log = pino({
  level: env().LOG_LEVEL,
  redact: ["password", "token", "*.password", "*.token", "headers.cookie", "headers.authorization"],
});
