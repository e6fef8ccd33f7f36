import type { FormValue } from "./fields/form";
import type { Question } from "./records/confirmation";

/** Not there, or not for this viewer: the two look the same. */
export class NotFound extends Error {
  constructor(what = "This page") {
    super(`${what} was not found.`);
    this.name = "NotFound";
  }
}

/** Input that cannot be taken, with a sentence for each field that is at fault. */
export class Invalid extends Error {
  constructor(
    readonly fields: Record<string, string>,
    message = "Please mend the marked fields.",
  ) {
    super(message);
    this.name = "Invalid";
  }
}

/** One field that two people changed: what each of them wants it to be, ready to show. */
export type FieldConflict = {
  field: string;
  label: string;
  yours: string;
  theirs: string;
  by: string;
  /** Of a record's field, what stands there now as a form holds it: what a save that keeps `yours` has seen. */
  stands?: FormValue;
};

/** Somebody saved other values of the same fields in the meantime. Nothing was written. */
export class Conflict extends Error {
  constructor(
    readonly conflicts: FieldConflict[],
    /** Of what stands, where a form is opened with one: whoever saves again has seen it. */
    readonly stamp?: string,
  ) {
    super(
      stamp
        ? "Somebody else changed this since you opened it. To keep what you have, save again."
        : "Somebody else changed the same fields.",
    );
    this.name = "Conflict";
  }
}

/** Something that is done only once the user has said so. Nothing was written. */
export class Unconfirmed extends Error {
  constructor(readonly question: Question) {
    super(`${question.title}.`);
    this.name = "Unconfirmed";
  }
}

export type ExpectedFailure = NotFound | Invalid | Conflict | Unconfirmed;

/** Whether an error is one that a user can do something about; anything else is a bug. */
export const isExpected = (error: unknown): error is ExpectedFailure =>
  [NotFound, Invalid, Conflict, Unconfirmed].some((kind) => error instanceof kind);

/** Why something was refused, in words: what is wrong with each field says more than that something is. */
export const reasonOf = (error: ExpectedFailure): string =>
  (error instanceof Invalid && Object.values(error.fields).join(" ")) || error.message;
