import type { Viewer } from "@/lib/access/viewer";
import { byteOrderMark, harmless, toCsv } from "@/lib/export/csv";
import { letOthersPass } from "./pace";
import { faultsOf, ownOperation } from "./read";

const pageSize = 200;

/** What an operation of the viewer refused, as a CSV file, piece by piece. Throws NotFound before the first. */
export function faultsCsv(viewer: Viewer, id: number): AsyncGenerator<string, void> {
  ownOperation(viewer, id);
  return pieces(viewer, id);
}

async function* pieces(viewer: Viewer, id: number): AsyncGenerator<string, void> {
  yield byteOrderMark + toCsv([["Row", "Record", "Reason"]]);
  for (let after = 0; ; ) {
    const lines = faultsOf(viewer, id, after, pageSize);
    const last = lines.at(-1);
    if (!last) return;
    after = last.id;
    yield toCsv(
      lines.map(({ row, label, reason }) => [String(row ?? ""), harmless(label), harmless(reason)]),
    );
    await letOthersPass();
  }
}
