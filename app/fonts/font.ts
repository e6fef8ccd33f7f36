import localFont from "next/font/local";

const latin = localFont({
  src: "./hanken-grotesk-latin-wght-normal.woff2",
  variable: "--font-sans",
  weight: "100 900",
  display: "swap",
  preload: true,
  adjustFontFallback: "Arial",
});

// Names are written in more than plain Latin. This part is fetched only by pages that show such a letter, and
// stands first in the stack, as the metric-adjusted Arial behind `latin` would otherwise answer for it.
const latinExtended = localFont({
  src: "./hanken-grotesk-latin-ext-wght-normal.woff2",
  variable: "--font-latin-ext",
  weight: "100 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

/** Hanken Grotesk (OFL, licence beside the files). Put `font.variable` on `<html>`; app/globals.css does the rest. */
export const font = { variable: `${latin.variable} ${latinExtended.variable}` };
