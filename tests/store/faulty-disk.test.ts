import { join } from "node:path";
import { expect, test } from "vitest";
import { finished, startChild } from "./child";
import { folderForTest } from "./folder";
import { compileShim } from "./power/shim";

function onFaultyDisk(folder: string, errno: string) {
  const workshop = folderForTest();
  const fault = join(workshop, "fault");
  const env = { LD_PRELOAD: compileShim(workshop), DISK_ROOT: folder, DISK_FAULT: fault };
  return finished(startChild("faulty-disk-child.ts", [folder, fault, errno], env));
}

const seen = (trouble: string) => [
  "write: ok",
  `write: StoreFullError ${trouble}`,
  "events readable: 1",
  `state: {"writable":false,"trouble":"${trouble}"}`,
  'state: {"writable":true}',
  "write: ok",
  "integrity: ok, events: 2",
];

test("a disk that turns read-only is read on, and written again when it is mended", async () => {
  const folder = folderForTest();
  const { lines, error } = await onFaultyDisk(folder, "EROFS");
  expect(error).toBe("");
  expect(lines).toEqual([
    ...seen("read-only"),
    expect.stringContaining(`start: The data folder ${folder} takes no writes (read-only)`),
  ]);
});

test("a disk without room is read on, and written again when there is room", async () => {
  const folder = folderForTest();
  const { lines, error } = await onFaultyDisk(folder, "ENOSPC");
  expect(error).toBe("");
  expect(lines).toEqual([
    ...seen("full"),
    expect.stringContaining(`start: The data folder ${folder} takes no writes (full)`),
  ]);
});
