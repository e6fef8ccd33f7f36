import { defineConfig } from "vitest/config";

// Tests of the built app over HTTP; they need `npm run build` first.
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["tests/served/**/*.test.ts", "tests/access/served/**/*.test.ts"],
    environment: "node",
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // Each serves a world of its own, and waits for its server as often as that waits for it.
    maxWorkers: "100%",
  },
});
