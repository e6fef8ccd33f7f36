"use client";

import { type KeyboardEvent, useState } from "react";
import { Input, type InputProps } from "./Input";

/** A password that can be shown, pasted and filled in by a manager, with a word when caps lock is on. */
export function PasswordInput(props: Omit<InputProps, "type" | "onKeyDown" | "onKeyUp">) {
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  return (
    <>
      <div className="relative">
        <Input
          spellCheck={false}
          autoCapitalize="none"
          {...props}
          type={shown ? "text" : "password"}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
          className="pr-16"
        />
        <ShowButton shown={shown} onPress={() => setShown(!shown)} />
      </div>
      <p role="status" className="text-meta text-warn-ink empty:hidden">
        {caps && "Caps lock is on"}
      </p>
    </>
  );
}

// Named by its one word: "Show password" would answer to the field's own name too.
function ShowButton({ shown, onPress }: { shown: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="absolute inset-y-1 right-1 min-w-12 rounded-chip px-2 text-meta font-semibold text-link hover:bg-hover max-md:inset-y-0 max-md:right-0"
    >
      {shown ? "Hide" : "Show"}
    </button>
  );
}
