"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./Button";

/** The filled button of a form: submits it, and is pending while its action runs. */
export function SubmitButton({ pending, ...rest }: ButtonProps) {
  const form = useFormStatus();
  return <Button type="submit" variant="filled" size={36} {...rest} pending={pending ?? form.pending} />;
}
