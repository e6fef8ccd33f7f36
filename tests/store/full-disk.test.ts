import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderForTest } from "./folder";

const namespace = ["--mount", "--map-root-user"];
const mayMount = spawnSync("unshare", [...namespace, "true"]).status === 0;

/** Runs a scene of full-disk-child.ts on a disk of 64 MB of its own, which goes with the process. */
function onSmallDisk(scene: string): { lines: string[]; error: string } {
  const command = 'mount -t tmpfs -o size=64m tmpfs "$1" && exec "$2" --import tsx "$3" "$1" "$4"';
  const script = join(import.meta.dirname, "full-disk-child.ts");
  const args = [...namespace, "sh", "-c", command, "sh", folderForTest(), process.execPath, script, scene];
  const { stdout, stderr } = spawnSync("unshare", args, { encoding: "utf8" });
  return { lines: stdout.trim().split("\n"), error: stderr };
}

test.skipIf(!mayMount)(
  "on a full disk reads go on, signing in works, and all resumes once there is room",
  () => {
    expect(onSmallDisk("fill")).toEqual({
      error: "",
      lines: [
        "big writes until: StoreFullError full",
        "every acknowledged event readable: true",
        "small writes until: StoreFullError full",
        "small write: StoreFullError full",
        "health: red The disk is full. Nothing was saved; reading, deleting and signing in still work.",
        "write on the reserve: ok",
        "ballast there: false",
        "small write: StoreFullError full",
        "writable: false",
        "-- room is made --",
        "writable: true",
        "ballast there: true",
        "small write: ok",
        "health: ok",
        "integrity: ok, every acknowledged event there: true",
      ],
    });
  },
);

test.skipIf(!mayMount)("deleting makes room within the file, though the disk stays full", () => {
  expect(onSmallDisk("delete")).toEqual({
    error: "",
    lines: [
      "big writes until: StoreFullError full",
      "delete on the reserve: ok",
      "writable: true",
      "small write: ok",
      "integrity: ok, every acknowledged event there: true",
    ],
  });
});

test.skipIf(!mayMount)("a server starts on a full disk, to read and to sign in", () => {
  expect(onSmallDisk("start")).toEqual({
    error: "",
    lines: [
      "start: ok",
      "every acknowledged event readable: true",
      "small write: StoreFullError full",
      "write on the reserve: ok",
      "integrity: ok, every acknowledged event there: true",
    ],
  });
});
