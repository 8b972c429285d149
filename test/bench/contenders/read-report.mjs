/**
 * A workbook read and scored as somebody would write it who has exceljs and half a day: no findings, no places,
 * floating point. What comes out is all that a layout prints.
 */
import exceljs from 'exceljs';

const BANDS = [
  { label: 'Blue', sign: '★', from: 2 },
  { label: 'Green', sign: '●', from: 0 },
  { label: 'Amber', sign: '▲', from: -5 },
  { label: 'Red', sign: '◆', from: Number.NEGATIVE_INFINITY },
];
const OF_WORDS = {
  Completed: 'Green',
  'On track': 'Green',
  'Some slippage': 'Amber',
  'Major slippage': 'Red',
};
const ARROWS = { Improving: '↑', Planned: '→', Same: '=', Deteriorating: '↓' };

/** In: the path of a workbook. Out: the report as plain data. */
export async function readReport(path) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const settings = Object.fromEntries(rowsOf(workbook, 'Report').map((row) => [row.Setting, row.Value]));
  const measures = rowsOf(workbook, 'Measures').map(scoreMeasure);
  const actions = rowsOf(workbook, 'Actions').map(scoreAction);
  const rows = [...actions, ...measures];
  const priorities = rowsOf(workbook, 'Priorities').map((row) => priorityOf(row, actions, measures));
  return {
    organisation: settings.Organisation,
    title: settings.Title,
    year: settings.Year,
    introduction: rowsOf(workbook, 'Narrative')
      .filter((row) => row.Section === 'Introduction')
      .map((row) => ({ text: row.Text, isBullet: row.Kind === 'Bullet' })),
    summary: [
      ...priorities.map((priority) => ({ name: priority.shortName, ...counts(priority.rows) })),
      { name: 'All priorities', ...counts(rows) },
    ],
    priorities: priorities.map(({ rows: _, ...priority }) => priority),
    glossary: rowsOf(workbook, 'Glossary').map((row) => ({ term: row.Term, meaning: row.Meaning })),
  };
}

function rowsOf(workbook, name) {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) return [];
  const headings = [];
  sheet.getRow(1).eachCell((cell, column) => {
    headings[column] = cell.text;
  });
  const rows = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const out = {};
    row.eachCell((cell, column) => {
      out[headings[column]] = cell.text;
      if (typeof cell.value === 'number') out[`${headings[column]} number`] = cell.value;
      if (cell.numFmt?.endsWith('%')) out[headings[column]] = `${Math.round(cell.value * 1000) / 10}%`;
    });
    rows.push(out);
  });
  return rows;
}

function scoreMeasure(row) {
  const [outturn, target, previous] = ['Q4', 'Target', 'Previous actual'].map((key) => row[`${key} number`]);
  const note = row['Outturn note'];
  return {
    ...placed(row),
    ref: row.Ref ?? '',
    name: row.Measure,
    previous: row['Previous actual'] ?? '',
    outturn: note ? `${row.Q4} (${note})` : (row.Q4 ?? ''),
    target: row.Target ?? 'No target',
    ...status(row['Status override'] ?? bandOf(row.Polarity, outturn, target)),
    direction: direction(row['Direction override'] ?? travel(row.Polarity, outturn, target, previous)),
  };
}

function scoreAction(row) {
  return {
    ...placed(row),
    ref: '',
    name: row.Action,
    previous: row.Previous ?? '',
    outturn: row.Q4 ?? '',
    target: 'N/A',
    ...status(OF_WORDS[row.Q4] ?? 'Not reported'),
    direction: row.Previous === 'N/A' ? 'Milestone' : 'N/A',
  };
}

function placed(row) {
  return { priority: row.Priority, theme: row.Theme, commentary: row.Commentary ?? '' };
}

function status(label) {
  const sign = BANDS.find((band) => band.label === label)?.sign ?? '';
  return { status: `${sign} ${label}`.trim(), isShortfall: label === 'Amber' || label === 'Red' };
}

function direction(label) {
  return `${ARROWS[label] ?? ''} ${label}`.trim();
}

function bandOf(polarity, outturn, target) {
  if (outturn === undefined || target === undefined) return 'No target';
  const gap = polarity === 'Lower' ? target - outturn : outturn - target;
  const share = target === 0 ? 0 : (100 * gap) / Math.abs(target);
  return BANDS.find(({ from }) => share >= from).label;
}

function travel(polarity, outturn, target, previous) {
  if (outturn === undefined || previous === undefined) return 'N/A';
  const gain = polarity === 'Lower' ? previous - outturn : outturn - previous;
  if (gain > 0) return 'Improving';
  const isMet = target !== undefined && (polarity === 'Lower' ? outturn <= target : outturn >= target);
  if (isMet) return 'Planned';
  return gain === 0 ? 'Same' : 'Deteriorating';
}

function priorityOf({ Priority: name, 'Short name': shortName }, actions, measures) {
  const own = (row) => row.priority === name;
  const rows = [...actions.filter(own), ...measures.filter(own)];
  const themes = [...new Set(rows.map(({ theme }) => theme))].map((theme) => ({
    name: theme,
    tables: [
      { kind: 'Actions', first: 'Action', rows: actions.filter((row) => own(row) && row.theme === theme) },
      {
        kind: 'Measures',
        first: 'Measure reference and description',
        rows: measures.filter((row) => own(row) && row.theme === theme),
      },
    ].filter((table) => table.rows.length > 0),
  }));
  return {
    name,
    shortName: shortName ?? name,
    rows,
    themes,
    shortfalls: rows.filter((row) => row.isShortfall),
  };
}

function counts(rows) {
  const judged = rows.filter(({ status: text }) => /^[★●▲◆]/.test(text));
  const met = judged.filter((row) => !row.isShortfall).length;
  const travelled = rows.filter((row) => /^[↑→=↓]/.test(row.direction));
  const better = travelled.filter((row) => row.direction.startsWith('↑')).length;
  return { met: percent(met, judged.length), better: percent(better, travelled.length) };
}

function percent(part, whole) {
  return whole === 0 ? 'n/a' : `${Math.round((100 * part) / whole)}%`;
}
