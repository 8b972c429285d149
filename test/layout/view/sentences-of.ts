/** Every generated sentence of a view, one a line, for goldens and for reading. */
import type { ReportView } from '../../../src/layout/view/report-view.ts';

/** In: a view. Out: the lines of its overviews, headlines, shortfalls and rules, in the order of a report. */
export function sentencesOf(view: ReportView): string {
  return [
    '# Overview',
    ...view.overview,
    ...view.priorities.flatMap(({ shortName, overview }) => [`## ${shortName.text}`, ...overview]),
    `# ${view.headlines.title}`,
    ...view.headlines.numbers.map(({ value, label, sentence }) => `${value} ${label} | ${sentence}`),
    ...resultLines(view.headlines, 'best'),
    ...resultLines(view.headlines, 'worst'),
    '# Shortfalls',
    ...view.shortfalls.lead,
    ...view.shortfalls.priorities.flatMap(shortfallLines),
    '# About',
    ...ruleLines(view),
    ...listLines(view),
  ].join('\n');
}

function resultLines({ best, worst }: ReportView['headlines'], which: 'best' | 'worst'): string[] {
  return (which === 'best' ? best : worst).map(
    ({ ref, name, outturn, target, sentence }) =>
      `${which}: ${ref} ${name.text} | ${outturn} | ${target} | ${sentence}`,
  );
}

function shortfallLines({ shortName, rows }: ReportView['shortfalls']['priorities'][number]): string[] {
  const lines = rows.map(({ ref, name, outturn, target, gap, commentary, owner }) =>
    [
      `${ref ?? 'action'} ${name.text}`,
      outturn,
      target,
      gap ?? '-',
      commentary?.text ?? '-',
      owner ?? '-',
    ].join(' | '),
  );
  return [`## ${shortName.text}`, ...lines];
}

function ruleLines({ about }: ReportView): string[] {
  const { status, direction } = about;
  return [
    status.lead,
    ...status.statuses.map(({ sentence }) => sentence),
    ...status.notes,
    ...status.ownLimits.map(({ ref, name, limit }) => `${ref} ${name.text}: ${limit}`),
    direction.lead,
    ...direction.directions.map(({ sentence }) => sentence),
    ...direction.notes,
    ...about.tables.map(({ name, sentence }) => `${name}: ${sentence}`),
    about.ranking,
  ];
}

function listLines({ about }: ReportView): string[] {
  const noted = [about.provisional, about.noted].flatMap((list) =>
    list === null
      ? []
      : [list.lead, ...list.rows.map(({ ref, of, figure, note }) => `${ref} ${of}: ${figure} (${note})`)],
  );
  const unjudged = [about.notReported, about.noTarget, about.notApplicable].flatMap((list) =>
    list === null ? [] : [list.lead, ...list.rows.map(({ ref, name }) => `${ref ?? 'action'} ${name.text}`)],
  );
  return [...noted, ...unjudged];
}
