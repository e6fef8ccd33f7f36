import { defineConfig } from "vitest/config";
import { switchableGuards } from "./tests/access/guards";

/** The access test: it needs the build, so it runs after it, and by itself. */
export default defineConfig({
  plugins: [switchableGuards(import.meta.dirname)],
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["tests/access/**/*.access.ts"],
    environment: "node",
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
