/**
 * A walk through a real year: Derby's report from its first draft, with the slips of the published copy, to a
 * published file that anyone can check. On copies: the sample in input/ stays as it is. The same as in README.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { derbyContent } from '../input/samples/build-samples.ts';
import { checkWorkbook } from '../src/build-report.ts';
import { run } from '../src/cli/run.ts';
import { type CellInput, percentCell, textCell, type WorkbookContent } from '../src/workbook/cell-input.ts';
import { writeWorkbook } from '../src/workbook/write-workbook.ts';
import { type Memory, memoryEffects } from './cli/memory-effects.ts';
import { fold, readPdf } from './read-pdf.ts';

type Row = Readonly<Record<string, CellInput>>;

const files: Record<string, Uint8Array> = {};

/** Runs the command on the files of this year, and keeps what it writes. */
async function outturn(command: string): Promise<{ readonly code: number; readonly memory: Memory }> {
  const memory = memoryEffects(files);
  const code = await run(command.split(' '), memory);
  for (const { name, bytes } of memory.written) files[name] = bytes;
  return { code, memory };
}

/** A copy with the rows of a sheet changed where their first cell says so. */
function change(
  content: WorkbookContent,
  sheet: string,
  key: string,
  text: string,
  cells: Row,
): WorkbookContent {
  const rows = content[sheet] ?? [];
  const isMeant = (row: Row): boolean => row[key]?.kind === 'text' && row[key].text === text;
  if (!rows.some(isMeant)) throw new Error(`expected a row "${text}" on ${sheet}`);
  return { ...content, [sheet]: rows.map((row) => (isMeant(row) ? { ...row, ...cells } : row)) };
}

const finished = derbyContent();
const SHORTER = 'A shorter version of this report is on the website of Derby City Council.';

/** Nobody has decided yet. */
const unsigned: WorkbookContent = {
  ...finished,
  'Sign-off': (finished['Sign-off'] ?? []).map(({ role, scope }) => ({
    ...(role && { role }),
    ...(scope && { scope }),
  })),
};

/** As the published copy stands: a link and a date to be filled in, and here a target typed wrong as well. */
function firstDraft(): WorkbookContent {
  const link = textCell(`${SHORTER} [LINK TO BE INSERTED]`);
  const withLink = change(unsigned, 'Narrative', 'text', SHORTER, { text: link });
  const undated = change(withLink, 'Report', 'setting', 'Publication date', { value: textCell('XXXXXXXX') });
  return change(undated, 'Measures', 'ref', 'EI12/EI3', { target: percentCell('8.5') });
}

/** Signs a scope for the fingerprint that the workbook has now, as read from the draft. */
async function sign(
  content: WorkbookContent,
  name: string,
  roles: readonly string[],
): Promise<WorkbookContent> {
  const bytes = await writeWorkbook(content);
  const { fingerprints, scored } = await checkWorkbook({ file: name, bytes });
  if (fingerprints === undefined || scored === undefined) throw new Error('expected fingerprints');
  return roles.reduce((signed, role) => {
    const row = scored.submission.signOffs.find((one) => one.role === role);
    if (row === undefined) throw new Error(`expected the role ${role}`);
    const digits = row.scope === 'all' ? fingerprints.whole : (fingerprints.priorities[row.scope] ?? '');
    const cells = {
      decision: textCell('Approved'),
      fingerprint: textCell(digits.slice(0, 12)),
      date: { kind: 'date', date: '2017-06-26' } as const,
    };
    return change(signed, 'Sign-off', 'role', role, cells);
  }, content);
}

const DIRECTORS = ['Safe Derby', 'Strong Derby', 'Ambitious Derby', 'Resilient Council'].map(
  (priority) => `Signatory for ${priority}`,
);
const WHOLE = 'Signatory for the whole report';

describe('a real year', () => {
  let second: WorkbookContent;
  let late: WorkbookContent;

  beforeAll(async () => {
    files['draft-1.xlsx'] = await writeWorkbook(firstDraft());
    files['draft-2.xlsx'] = await writeWorkbook(unsigned);
    second = await sign(unsigned, 'approved.xlsx', DIRECTORS);
    files['approved.xlsx'] = await writeWorkbook(second);
    late = change(second, 'Measures', 'ref', 'PH PM08', {
      commentary: textCell('One clinic closed for a month.'),
    });
    files['late.xlsx'] = await writeWorkbook(late);
    const again = await sign(late, 'final.xlsx', ['Signatory for Strong Derby', WHOLE]);
    files['derby.xlsx'] = await writeWorkbook(again);
  });

  it('draft 1 is built, and its two placeholders keep the report from the public', async () => {
    const draft = await outturn('build draft-1.xlsx --edition draft --draft 1');
    expect(draft.code).toBe(0);
    const { code, memory } = await outturn('build draft-1.xlsx --edition official --why-not');
    expect(code).toBe(5);
    expect(memory.written).toEqual([]);
    const list = memory.lines.out.join('\n');
    expect(list).toContain('found the placeholder "[LINK TO BE INSERTED]"');
    expect(list).toContain('XXXXXXXX');
    expect(list).toContain('[ ] the publication date is given');
    expect(list).toContain("draft-1.xlsx 'Sign-off'!A6: expected Signatory for the whole report to approve");
    expect(list).toMatch(/Measures!\w+: .*8\.5/);
  });

  it('draft 2 shows what moved since, old beside new, with the cell', async () => {
    const { code, memory } = await outturn('compare draft-1.xlsx draft-2.xlsx');
    expect(code).toBe(6);
    const moved = memory.lines.out.join('\n');
    expect(moved).toContain('EI12/EI3: target: 8.5% -> 85%  (Measures!O2)');
    expect((await outturn('build draft-2.xlsx --edition draft --draft 2 --since draft-1.xlsx')).code).toBe(0);
    const { pages } = await readPdf(files['draft-2-draft-2.pdf'] ?? new Uint8Array());
    const text = fold(pages.join(' '));
    expect(text).toMatch(/EI12\/EI3: target\s+8\.5%\s+85%\s+Measures!O2/);
    expect(text).toContain('Draft 2 for sign-off');
  });

  it('with the directors signed, only the signatory of the whole is open', async () => {
    const { code, memory } = await outturn('check approved.xlsx --why-not');
    expect(code).toBe(5);
    const open = memory.lines.out.filter((line) => line.startsWith('    [ ] '));
    expect(open).toEqual([expect.stringContaining(`expected ${WHOLE} to approve the whole report`)]);
  });

  it('a late change reopens one approval and no other', async () => {
    const { memory } = await outturn('check late.xlsx --why-not');
    const open = memory.lines.out.filter((line) => line.startsWith('    [ ] ') && !line.includes(WHOLE));
    expect(open).toEqual([
      expect.stringContaining('expected Signatory for Strong Derby to approve Strong Derby as it is now'),
    ]);
    expect((await outturn('build late.xlsx --edition official')).code).toBe(5);
  });

  it('signed again it is published, and the file is byte for byte what the workbook gives', async () => {
    expect((await outturn('build derby.xlsx --edition official')).code).toBe(0);
    const { code, memory } = await outturn('verify derby-official.pdf --workbook derby.xlsx');
    expect(memory.lines.err).toEqual([]);
    expect(code).toBe(0);
  });

  it('one flipped byte is noticed', async () => {
    const good = files['derby-official.pdf'] ?? new Uint8Array();
    for (const at of [0.1, 0.5, 0.9]) {
      const changed = good.slice();
      const place = Math.floor(good.length * at);
      changed[place] = (changed[place] ?? 0) ^ 1;
      files['changed.pdf'] = changed;
      expect((await outturn('verify changed.pdf')).code).not.toBe(0);
      expect((await outturn('verify changed.pdf --workbook derby.xlsx')).code).not.toBe(0);
    }
  });
});
