import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { annexFindings } from '../../src/publication/annex-findings.ts';

it('puts each finding into one part, and an override into none: it stands in the register', () => {
  const finding = (code: string, more: Partial<Finding> = {}): Finding => ({
    code,
    severity: 'warning',
    message: 'm',
    hint: 'h',
    ...more,
  });
  const settled = finding('odd', { acknowledged: { reason: 'right', by: 'A. Person (made up)' } });
  const all = [finding('plain'), finding('odd'), settled, finding('override-in-force', { severity: 'note' })];
  expect(annexFindings(all, new Set(['odd']))).toEqual({
    toSettle: [finding('plain')],
    sanity: [finding('odd')],
    acknowledged: [settled],
  });
});
