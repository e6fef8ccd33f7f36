"use client";

import type { ComponentProps, KeyboardEvent, SubmitEvent } from "react";
import { stopsAtUnreadable } from "./unreadable";

type SaveFormProps = Omit<ComponentProps<"form">, "onSubmit" | "action"> & { onSave: () => void };

/**
 * A form of controlled fields: Enter in a field and Ctrl+Enter anywhere save it. It runs `onSave` and not React's
 * form action, which would put boxes back to how they were first drawn. A form in a popover keeps its submit to
 * itself; React would hand it on to the form around it.
 */
export function SaveForm({ onSave, ...rest }: SaveFormProps) {
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (!stopsAtUnreadable(event.currentTarget)) onSave();
  }
  return <form noValidate onKeyDown={saveOnControlEnter} {...rest} onSubmit={submit} />;
}

function saveOnControlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}
