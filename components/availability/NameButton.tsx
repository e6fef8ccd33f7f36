"use client";

type NameButtonProps = { onPress: () => void; children: string };

/** The name of what stands in a list, which opens it. */
export function NameButton({ onPress, children }: NameButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="min-h-6 rounded-chip text-left text-ink hover:underline max-md:min-h-11 max-md:min-w-11"
    >
      {children}
    </button>
  );
}
