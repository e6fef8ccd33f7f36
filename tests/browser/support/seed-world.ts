import { closeStore } from "@/db/client";
import { startStore } from "@/db/start";
import { seedDemo } from "@/lib/seed/demo";

// Makes the sample business in the data folder that is named on the command line.
const [dataDir = ""] = process.argv.slice(2);
// The key that seals the links of sent quotes is kept there, too.
process.env.DATA_DIR = dataDir;
const started = await startStore(dataDir);
if ("red" in started) throw new Error(started.red);
await seedDemo(new Date());
closeStore();
