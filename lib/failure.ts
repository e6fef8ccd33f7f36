import type { FieldConflict } from "./errors";
import type { Question } from "./records/confirmation";

/** Why an action did nothing, as a value that a form can show. `broken` is our fault and is in the log. */
export type Failure = {
  kind: "not_found" | "invalid" | "conflict" | "unconfirmed" | "full" | "signed_out" | "broken";
  message: string;
  /** A sentence for each field at fault, by its path. */
  fields?: Record<string, string>;
  conflicts?: FieldConflict[];
  /** Of what stands, in a conflict: a save that keeps what the user has, says that it saw this. */
  stamp?: string;
  /** What the user must be asked first. */
  question?: Question;
};

/** Sentences by field, nested as the input is, as next-safe-action gives what a schema refused. */
type Refused = { _errors?: string[] } & { [field: string]: Refused | string[] | undefined };

/** What an action answers with: next-safe-action's result, of which only these three parts matter to a form. */
export type ActionResult<Data> = { data?: Data; serverError?: Failure; validationErrors?: object };

/** The failure in an action's answer, or null when it did what it was asked. */
export function failureOf(result: ActionResult<unknown>): Failure | null {
  if (result.serverError) return result.serverError;
  return result.validationErrors ? refusedInput(result.validationErrors as Refused) : null;
}

function refusedInput(errors: Refused): Failure {
  const message = errors._errors?.[0] ?? "Please mend the marked fields.";
  return { kind: "invalid", message, fields: Object.fromEntries(sentences(errors, [])) };
}

function sentences(errors: Refused, path: string[]): [path: string, sentence: string][] {
  return Object.entries(errors).flatMap(([field, inner]) => {
    if (inner === undefined || Array.isArray(inner)) return [];
    const here = [...path, field];
    const own = inner._errors?.[0];
    return [...(own ? [[here.join("."), own] as [string, string]] : []), ...sentences(inner, here)];
  });
}
