import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { ThemeKeeper } from "@/components/shell/ThemeKeeper";
import {
  readThemeChoice,
  type ThemeChoice,
  themeAttributes,
  themeCookie,
  themeScript,
} from "@/components/shell/theme";
import { UiProvider } from "@/components/ui/UiProvider";
import { companyName } from "@/lib/company/company";
import { signedInOfRequest } from "@/lib/sessions/request";
import { font } from "./fonts/font";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  await headers();
  const company = companyName();
  return {
    title: { template: `%s · ${company}`, default: company },
    applicationName: "Rapport",
    appleWebApp: { title: company },
    robots: { index: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const choice = await themeOfRequest();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The script below may have put the device's theme on it before React comes.
    <html lang="en" className={font.variable} {...themeAttributes(choice)} suppressHydrationWarning>
      <body>
        <script nonce={nonce} suppressHydrationWarning>
          {themeScript}
        </script>
        <UiProvider>{children}</UiProvider>
        <ThemeKeeper choice={choice} />
      </body>
    </html>
  );
}

async function themeOfRequest(): Promise<ThemeChoice> {
  const who = await signedInOfRequest();
  return who?.theme ?? readThemeChoice((await cookies()).get(themeCookie)?.value);
}
