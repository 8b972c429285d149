/** The results as a table in Markdown. */
import { CONTENDERS } from './contenders.ts';
import { type Growth, growth, type Summary } from './results.ts';

export function formatResults(summaries: readonly Summary[]): string {
  return [
    formatTable(
      ['rows', 'contender', 'CPU s', 'tool ÷ it', 'peak MiB', 'kB', 'pages'],
      summaries.map(({ rows, contender, runs, cpuSeconds, toolRatio, peakMib, bytes, pages }) => [
        rows.toLocaleString('en-GB'),
        contender,
        runs === 0 ? 'failed' : cpuSeconds.toFixed(2),
        toolRatio?.toFixed(2) ?? '',
        runs === 0 ? '' : peakMib.toFixed(0),
        bytes === undefined ? '' : (bytes / 1000).toFixed(0),
        pages?.toString() ?? '',
      ]),
    ),
    formatStages(summaries),
    ...summaries.flatMap(({ rows, contender, failure }) =>
      failure === undefined ? [] : [`${contender}, ${rows} rows: ${failure.trim()}`],
    ),
    ...growth(summaries).map(formatGrowth),
    ...CONTENDERS.map(({ name, about }) => `${name}: ${about}`),
  ].join('\n\n');
}

function formatStages(summaries: readonly Summary[]): string {
  const staged = summaries.filter(({ stages }) => stages !== undefined);
  const [names = []] = staged.map(({ stages = [] }) => stages.map(({ stage }) => stage));
  if (names.length === 0) return '';
  return formatTable(
    ['stage, CPU s', ...staged.map(({ rows }) => rows.toLocaleString('en-GB'))],
    names.map((name, index) => [
      name,
      ...staged.map(({ stages }) => stages?.[index]?.cpuSeconds.toFixed(2) ?? ''),
    ]),
  );
}

function formatGrowth({ from, to, exponent }: Growth): string {
  return `growth ${from} to ${to} rows, start and import taken off: exponent ${exponent.toFixed(2)}`;
}

/** A table in Markdown; the first column is text, the others are numbers. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => `| ${line.map((text, column) => text.padStart(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}
