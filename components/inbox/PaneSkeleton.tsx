import { Skeleton } from "@/components/ui/Skeleton";

/** The place of a case that is still being fetched, under its subject where that is known. */
export function PaneSkeleton({ subject }: { subject?: string }) {
  return (
    <div aria-busy className="flex min-w-0 flex-1 flex-col gap-3 px-5 py-3.5">
      {subject ? (
        <p className="text-subject font-semibold">{subject}</p>
      ) : (
        <Skeleton className="h-6 w-64 max-w-full" />
      )}
      <Skeleton className="h-7 w-96 max-w-full" />
      <Skeleton className="mt-6 h-16 w-full max-w-120" />
      <Skeleton className="h-16 w-full max-w-120" />
    </div>
  );
}
