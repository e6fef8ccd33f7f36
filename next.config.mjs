// Nobody who runs Rapport is counted by anybody.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
export default {
  // Only the container wants the self-contained folder; `npm start` serves the ordinary build.
  output: process.env.RAPPORT_STANDALONE === "1" ? "standalone" : undefined,
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pdfmake"],
  // What is read by its path, which nothing imports: the fonts are those of lib/quotes/print.ts.
  outputFileTracingIncludes: {
    "/**": ["./db/migrations/**", "./node_modules/pdfmake/fonts/Roboto/Roboto-{Regular,Medium}.ttf"],
  },
  // Rich text carries its pictures as data, 2 MB of them at most (lib/content/limits.ts).
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` has asked about the types before it builds.
  typescript: { ignoreBuildErrors: process.env.RAPPORT_TYPES_ARE_CHECKED === "1" },
  pageExtensions: process.env.RAPPORT_BENCH === "1" ? ["bench.tsx", "bench.ts", "tsx", "ts"] : ["tsx", "ts"],
};
