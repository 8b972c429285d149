/** What a reader will ask of a bad result: why. Looks for rows of the lowest status without commentary. */
import type { Finding } from '../model/finding.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import { isShortfall, lowestBand } from '../model/shortfall.ts';
import { publicationFindings } from './findings.ts';

/** In: the scored report. Out: one warning for each such row, at the cell that names it. */
export function inspectCommentary({ submission, measures, actions }: ScoredReport): Finding[] {
  const { scheme, source } = submission;
  const status = lowestBand(scheme)?.label ?? '';
  return [...measures, ...actions].flatMap((item) => {
    const row = item.kind === 'measure' ? item.measure : item.action;
    if (!isShortfall(item, scheme) || row.commentary !== undefined) return [];
    const place = { kind: 'cell', file: source.file, ...row.at } as const;
    return [publicationFindings['red-without-commentary'](place, { kind: item.kind, status })];
  });
}
