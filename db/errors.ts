/** The store will not be opened; the message is a plain sentence for whoever runs the server. */
export class StoreRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreRefused";
  }
}

/** Another process holds the data folder. */
export class StoreInUse extends StoreRefused {
  constructor(folder: string) {
    super(`Another Rapport process is working on ${folder}. Stop that one first; two would harm the data.`);
    this.name = "StoreInUse";
  }
}

/** A migration could not be applied. The file is what it was before. */
export class MigrationFailed extends StoreRefused {
  constructor(
    readonly migration: string,
    cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`Migration ${migration} failed: ${why}. The data is as it was before the upgrade.`, { cause });
    this.name = "MigrationFailed";
  }
}

/** Why nothing can be written at present. */
export type WriteTrouble = "full" | "read-only" | "failing";

const sentences: Record<WriteTrouble, string> = {
  full: "The disk is full. Nothing was saved; reading, deleting and signing in still work.",
  "read-only": "The disk can only be read at present. Nothing was saved.",
  failing: "The disk reports errors. Nothing was saved.",
};

/** A write was refused for want of room, or because the disk takes none. All of it was undone; reads go on. */
export class StoreFullError extends Error {
  constructor(
    readonly trouble: WriteTrouble,
    options?: ErrorOptions,
  ) {
    super(sentences[trouble], options);
    this.name = "StoreFullError";
  }
}

/** By name, because a bundler may load this module more than once. */
export const isStoreFull = (error: unknown): error is StoreFullError =>
  error instanceof Error && error.name === "StoreFullError";
