/** Keys as they are written on the keyboard, for example `G A` or `Ctrl K`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-0.5">
      {keys.split(" ").map((key, place) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: a key may be pressed twice (C C), and they never move
          key={place}
          className="min-w-5 rounded-check border border-current/40 px-1 text-center font-sans text-meta"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
