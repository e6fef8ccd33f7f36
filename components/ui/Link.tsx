import NextLink from "next/link";
import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

/**
 * The one link within the app. No page is fetched before somebody asks for it: what stands on ours is nobody else's and
 * changes by the minute, so that none of it could be kept ready.
 */
export const Link = (props: LinkProps) => <NextLink {...props} prefetch={false} />;
