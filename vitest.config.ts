import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Half the time on a machine of two processors, where one is kept free otherwise.
    maxWorkers: '100%',
    // As Node itself reads CommonJS: its exports are the default, never unwrapped.
    deps: { interopDefault: false },
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/scoring/**/*.ts': { branches: 100 },
        'src/layout/**/*.ts': { branches: 100 },
      },
    },
  },
});
