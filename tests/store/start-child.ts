import { migrationsFolder } from "@/db/migrate";
import { startStore } from "@/db/start";

// Starts the store of a folder, with the migrations of another when one is named, and prints how that went.
const [folder = "", migrations = migrationsFolder()] = process.argv.slice(2);
try {
  const state = await startStore(folder, migrations);
  process.stdout.write(`${JSON.stringify(state)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
