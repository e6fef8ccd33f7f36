import { format, stripVTControlCharacters } from "node:util";

// Loaded before the server in the container: what the framework says to the console becomes lines of the log, in
// the form that lib/log.ts writes. It stands alone, since nothing is bundled or resolved for it.
const levels = { debug: 20, log: 30, info: 30, warn: 40, error: 50 } as const;

const line = (level: number, text: string) =>
  `${JSON.stringify({ level, time: Date.now(), pid: process.pid, msg: text })}\n`;

for (const [method, level] of Object.entries(levels)) {
  const write = (...parts: unknown[]) => {
    const text = stripVTControlCharacters(format(...parts)).trim();
    if (text) process.stdout.write(line(level, text));
  };
  Object.assign(globalThis.console, { [method]: write });
}
