import { defineConfig } from "vitest/config";
import { switchableGuards } from "./tests/access/guards";

// lib with a switch before every place that asks the access rule; all other tests run without such switches.
export default defineConfig({
  plugins: [switchableGuards(import.meta.dirname)],
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["tests/access/inside/**/*.access.ts"],
    environment: "node",
    globalSetup: "tests/support/data-folder.ts",
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
