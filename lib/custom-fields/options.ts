import { Invalid } from "@/lib/errors";
import type { Option } from "@/lib/fields/field";
import type { OptionInput } from "./field-input";
import { camel, firstFree } from "./slug";

/**
 * The options of a field from what was sent: one that was there keeps its value under whatever name it now has, a new
 * one gets a value that none has or had. Throws Invalid where there is none, or two of one name.
 */
export function readOptions(sent: readonly OptionInput[], before: readonly Option[]): Option[] {
  if (sent.length === 0) throw new Invalid({ options: "Give at least one option." });
  const values = new Set([...before, ...sent].flatMap(({ value }) => value ?? []));
  const labels = new Set<string>();
  return sent.map(({ value, label }, at) => {
    if (labels.has(label.toLowerCase()))
      throw new Invalid({ [`options.${at}.label`]: "This option is there twice." });
    labels.add(label.toLowerCase());
    const given = value ?? firstFree(camel(label, "option"), (tried) => values.has(tried));
    values.add(given);
    return { value: given, label };
  });
}
