const isTable = ({ name }: { name: string }) => /\.(csv|tsv|txt)$/i.test(name);

/** The tables among chosen files. */
export const tablesIn = (files: Iterable<File>): File[] => [...files].filter(isTable);

/** The tables among what was dropped, those in folders too. */
export async function droppedTables(dropped: DataTransfer): Promise<File[]> {
  // The entries must be taken at once: the browser forgets them after the event.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return tablesIn((await Promise.all(entries.map(filesIn))).flat());
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A folder is read a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesIn))).flat();
}
