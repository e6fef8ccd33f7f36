"use client";

import { useEffect, useState } from "react";
import type { Duplicate } from "@/lib/duplicates/find";
import type { FormValues } from "@/lib/fields/form";

/** By what a record is recognised; the server picks what counts for the type. */
const telling = ["name", "email", "phone", "homePhone", "mobilePhone", "workPhone", "website", "company"];
const types = ["account", "contact", "lead"];
const pauseMs = 400;
const none: readonly Duplicate[] = [];

/** Records that may be the one that a form is about, asked for when the typing pauses. */
export function useDuplicates(type: string, values: FormValues): readonly Duplicate[] {
  const [found, setFound] = useState(none);
  const query = types.includes(type) ? queryOf(type, values) : "";
  useEffect(() => {
    if (!query) {
      setFound(none);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/duplicates?${query}`, { signal: controller.signal })
        .then((answer) => (answer.ok ? answer.json() : { duplicates: none }))
        .then(({ duplicates }) => setFound(duplicates))
        // Nobody is kept from saving because the search failed.
        .catch(() => !controller.signal.aborted && setFound(none));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query]);
  return found;
}

function queryOf(type: string, values: FormValues): string {
  const given = telling.flatMap((key) => {
    const value = values[key];
    return typeof value === "string" && value.trim().length > 1 ? [[key, value.trim()]] : [];
  });
  return given.length ? new URLSearchParams([["type", type], ...given]).toString() : "";
}
