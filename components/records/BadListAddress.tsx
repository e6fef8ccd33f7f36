import { Banner } from "@/components/ui/Banner";
import { ButtonLink } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";

/** A list whose address makes no sense: why, and the way to the plain list. Never dressed as an empty one. */
export function BadListAddress({ many, path, message }: { many: string; path: string; message: string }) {
  return (
    <>
      <PageHeader title={many} className="border-b border-rule" />
      <Banner
        tone="bad"
        title={message}
        action={<ButtonLink href={`/${path}?view=all`}>Show all {many.toLowerCase()}</ButtonLink>}
        className="m-5"
      >
        The link may be old or damaged.
      </Banner>
    </>
  );
}
