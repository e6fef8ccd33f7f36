import type { useDraft } from "./use-draft";
import type { useSave } from "./use-save";

type Form<T extends object> = Pick<ReturnType<typeof useDraft<T>>, "draft" | "set">;

/**
 * What ties a control to one key of a draft: its value, its setter and the server's sentence for it.
 * `{...bind("city")}`, and where the server has another name for it, `{...bind("contact", "primaryContactUserId")}`.
 */
export const bindTo =
  <T extends object>({ draft, set }: Form<T>, { field }: Pick<ReturnType<typeof useSave>, "field">) =>
  <K extends keyof T & string>(key: K, name: string = key) => ({
    value: draft[key],
    onValueChange: set(key),
    ...field(name),
  });
