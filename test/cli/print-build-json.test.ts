import { describe, expect, it } from 'vitest';
import { jsonPrinter } from '../../src/cli/print-build-json.ts';

const problem = (message: string) =>
  ({ file: `${message}.xlsx`, ending: { kind: 'file', outcome: 'not read', message } }) as const;

describe('jsonPrinter', () => {
  it('prints in order what comes in any, as soon as its turn has come', () => {
    const lines: string[] = [];
    const print = jsonPrinter(3, { out: (line) => lines.push(line) });
    print(2, problem('c'));
    print(1, problem('b'));
    expect(lines).toHaveLength(1);
    print(0, problem('a'));
    const { reports } = JSON.parse(lines.join('\n'));
    expect(reports.map((report: { problem: string }) => report.problem)).toEqual(['a', 'b', 'c']);
  });

  it('is whole where there is nothing to print', () => {
    const lines: string[] = [];
    jsonPrinter(0, { out: (line) => lines.push(line) });
    expect(JSON.parse(lines.join('\n'))).toEqual({ reports: [] });
  });
});
