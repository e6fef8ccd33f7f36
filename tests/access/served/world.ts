import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeStore } from "@/db/client";
import { startStore } from "@/db/start";
import { signIn, startBuilt } from "@/tests/support/built";
import { makeWorld } from "../world/make";
import { plantBytes } from "../world/plant";
import type { World } from "../world/world";
import { act, actionsOfBuild, type Browser, stranger } from "./client";
import { type Digest, watchStore } from "./digest";

/** The built app on a planted world, with everybody signed in. */
export type ServedWorld = {
  world: World;
  browsers: Record<string, Browser>;
  digest: Digest;
  stop: () => Promise<void>;
};

export async function serveWorld(): Promise<ServedWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), "rapport-access-"));
  const world = await plantedIn(dataDir);
  const built = await startBuilt(dataDir);
  const stop = () => built.stop().finally(() => rmSync(dataDir, { recursive: true, force: true }));
  try {
    const browsers = await signInAll(built.base, world);
    const digest = watchStore(join(dataDir, "rapport.db"));
    return { world, browsers, digest, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function plantedIn(dataDir: string): Promise<World> {
  const started = await startStore(dataDir);
  if ("red" in started) throw new Error(started.red);
  const world = await makeWorld(new Date());
  plantBytes(dataDir);
  closeStore();
  return world;
}

async function signInAll(base: string, world: World): Promise<Record<string, Browser>> {
  const browsers: Record<string, Browser> = { stranger: { base, cookie: "", person: stranger } };
  for (const person of Object.values(world.people))
    browsers[person.key] = { base, person, cookie: await signIn(base, person.email) };
  await sendAway(browsers, world);
  return browsers;
}

/** Whoever is deactivated is out at once, with the cookie that worked a moment ago. */
async function sendAway({ superAdmin, gone }: Record<string, Browser>, world: World): Promise<void> {
  const input = { userId: world.people.gone!.userId, toUserId: null };
  const { result } = await act(superAdmin!, actionsOfBuild().deactivateUserAction!, "/admin/users", input);
  if (!result || result.serverError) throw new Error("A user could not be deactivated.");
  gone!.person = { ...stranger, key: "gone" };
}
