"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { Banner } from "./Banner";

export type FormError = { message: string /** The `id` given to the Field. */; fieldId?: string };

/**
 * What keeps a form from being saved, on top of it, each line leading to its field. It takes the focus whenever a
 * submit brings new errors: pass a new array for each answer of the server, and the same one otherwise.
 */
export function FormErrors({ errors, title }: { errors: readonly FormError[]; title?: string }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1} className="rounded-control">
      <Banner tone="bad" title={title ?? headline(errors.length)}>
        <ul>
          {errors.map((error) => (
            <li key={`${error.fieldId}${error.message}`}>
              <Line {...error} />
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

const headline = (count: number) => (count === 1 ? "One thing to put right" : `${count} things to put right`);

function Line({ message, fieldId }: FormError) {
  if (!fieldId) return message;
  return (
    <a
      href={`#${fieldId}`}
      onClick={goTo}
      className="inline-block min-h-6 underline max-md:min-h-11 max-md:py-2.5"
    >
      {message}
    </a>
  );
}

// Focus rather than the hash: the address of a half-filled form should not change.
function goTo(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
}
