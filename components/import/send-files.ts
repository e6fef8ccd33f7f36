import { attempt } from "@/components/form/attempt";
import { type Failure, failureOf } from "@/lib/failure";
import { beginImportAction, dropImportAction } from "@/lib/import/actions";
import { pieceBytes } from "@/lib/import/limits";

/** How far the sending is: bytes that are there, of all, and the file that is on its way. */
export type Sending = { sent: number; total: number; name: string };

type Sent = { importId: number } | { failure: string };

/** Sends files piece by piece and gives the import that they belong to, or why it could not be begun. */
export async function sendFiles(files: readonly File[], tell: (sending: Sending) => void): Promise<Sent> {
  const named = files.map(({ name, size }) => ({ name, bytes: size }));
  const begun = await attempt(beginImportAction({ files: named }));
  const failure = failureOf(begun);
  if (failure || !begun.data) return { failure: failure?.message ?? unreachable };
  const { id, fileIds } = begun.data;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [place, file] of files.entries()) {
    const step = (sent: number) => tell({ sent: before + sent, total, name: file.name });
    const refused = await sendFile(file, fileIds[place]!, step);
    if (refused) {
      await attempt(dropImportAction({ importId: id }));
      return { failure: `${file.name}: ${refused}` };
    }
    before += file.size;
  }
  return { importId: id };
}

const unreachable = "The server could not be reached, and nothing was imported. Please try again.";

async function sendFile(file: File, id: number, tell: (sent: number) => void): Promise<string | null> {
  for (let from = 0; from < file.size; ) {
    tell(from);
    const answer = await post(id, from, file.slice(from, from + pieceBytes));
    if ("failure" in answer) return answer.failure;
    if (answer.received <= from) return unreachable;
    from = answer.received;
  }
  return null;
}

async function post(
  file: number,
  from: number,
  piece: Blob,
): Promise<{ received: number } | { failure: string }> {
  try {
    const response = await fetch(`/api/import-pieces?file=${file}&from=${from}`, {
      method: "POST",
      body: piece,
    });
    const answer = (await response.json()) as { received?: number; failure?: Failure };
    return answer.received === undefined
      ? { failure: answer.failure?.message ?? unreachable }
      : { received: answer.received };
  } catch {
    return { failure: unreachable };
  }
}
