import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["tests/**/*.test.ts"],
    // Those need a build: see vitest.served.config.ts.
    exclude: ["tests/served/**", "tests/access/served/**"],
    environment: "node",
    // What a test works on is a store of its own, so files share what they import: most of their time went there.
    isolate: false,
    maxWorkers: "100%",
    globalSetup: "tests/support/data-folder.ts",
    env: { LOG_LEVEL: "silent" },
    testTimeout: 60_000,
  },
});
