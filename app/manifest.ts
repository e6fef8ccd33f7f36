import type { MetadataRoute } from "next";

/** The rail's colour of app/globals.css; a manifest has no style sheet to take it from. */
const rail = "#0f2d36";

/** What a phone asks for to install Rapport. It goes to strangers too, so it names no company. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Rapport",
    short_name: "Rapport",
    description: "Customers, cases and sales in one place.",
    id: "/",
    start_url: "/",
    display: "standalone",
    theme_color: rail,
    background_color: rail,
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "Cases", url: "/cases" },
      { name: "Accounts", url: "/accounts" },
    ],
  };
}
