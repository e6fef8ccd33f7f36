import { existsSync } from "node:fs";
import { closeStore } from "@/db/client";
import { startStore, storeFile } from "@/db/start";
import { seedDemo } from "@/lib/seed/demo";
import { buildWhenStale } from "./build";
import { serve } from "./serve";

const dataDir = process.env.DATA_DIR || "data/demo";

// The sample business: made when the folder is empty, then served.
buildWhenStale();
if (!existsSync(storeFile(dataDir))) await makeDemo();
serve({ DATA_DIR: dataDir, DEMO: "1" });

async function makeDemo(): Promise<void> {
  // The key that seals the links of sent quotes is kept there, too.
  process.env.DATA_DIR = dataDir;
  const started = await startStore(dataDir);
  if ("red" in started) throw new Error(started.red);
  await seedDemo(new Date());
  closeStore();
}
