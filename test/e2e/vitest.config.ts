import { defineConfig } from 'vitest/config';

/** Tests in a real browser: one file after the other, each with its own workbook. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: ['test/support/network-shut.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    fileParallelism: false,
    // A busy machine draws late; what never comes still fails.
    expect: { poll: { timeout: 10_000 } },
  },
});
