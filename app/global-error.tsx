"use client";

import { Broken } from "@/components/shell/Broken";
import { font } from "./fonts/font";
import "./globals.css";

type GlobalErrorProps = { error: unknown; retry: () => void };

/** In place of the root layout, when that itself failed. */
export default function GlobalError(props: GlobalErrorProps) {
  return (
    <html lang="en" className={font.variable}>
      <body>
        <title>Something went wrong</title>
        <main>
          <Broken {...props} />
        </main>
      </body>
    </html>
  );
}
