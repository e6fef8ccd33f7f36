import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./buttonClass";
import { Link } from "./Link";
import { Spinner } from "./Spinner";

type Looks = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };

export type ButtonProps = ComponentProps<"button"> & Looks & { pending?: boolean };

/** A button. While `pending` it keeps its width, its name and the focus, and ignores presses. */
export function Button({ variant, size, icon, pending, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={pending || rest["aria-disabled"]}
      aria-busy={pending || undefined}
      data-pending={pending || undefined}
      onClick={pending ? ignore : onClick}
      className={buttonClass(variant, size, className)}
    >
      {pending && <Spinner className="absolute inset-0 items-center justify-center" />}
      <Label icon={icon} pending={pending}>
        {children}
      </Label>
    </button>
  );
}

/** The same looks for going somewhere. */
export function ButtonLink({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Looks) {
  return (
    <Link {...rest} className={buttonClass(variant, size, className)}>
      <Label icon={icon}>{children}</Label>
    </Link>
  );
}

function Label({ icon, pending, children }: { icon?: ReactNode; pending?: boolean; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${pending ? "animate-vanish-late" : ""}`}>
      {icon}
      {children}
    </span>
  );
}

function ignore(event: MouseEvent) {
  event.preventDefault();
}
