import { describe, expect, it } from 'vitest';
import { type Cell, formula, shown, typed } from '../raw-workbook.ts';
import { REPORT, type Row, readSample, reportSheet } from '../sample-book.ts';

async function settingsOf(settings: Row) {
  const { value, codes } = await readSample({ Report: reportSheet({ ...REPORT, ...settings }) });
  return { settings: value?.settings, codes };
}

describe('settings', () => {
  it('are found by name in any case, and what is not said is left to us', async () => {
    const { settings, codes } = await settingsOf({ 'SUMMARY LINK': 'https://example.org', contact: '020' });
    expect(codes).toEqual([]);
    expect(settings).toMatchObject({
      year: { value: '2016/17' },
      summaryLink: { value: 'https://example.org', at: { cell: 'B5' } },
      contact: { value: '020' },
      language: 'en-GB',
      theme: { value: 'neutral' },
    });
    expect(settings).not.toHaveProperty('period');
    expect(settings).not.toHaveProperty('publicationDate');
  });

  it.each(['Q3', 'q3', 'Quarter 3', 'Chwarter 3'])('the period %s is Q3', async (period) => {
    expect((await settingsOf({ Period: period })).settings?.period?.value).toBe('Q3');
  });

  it.each([
    ['cy-GB', 'cy-GB'],
    ['Welsh', 'cy-GB'],
    ['CYMRAEG', 'cy-GB'],
    ['English', 'en-GB'],
  ])('the language %s is %s', async (name, language) => {
    expect((await settingsOf({ Language: name })).settings?.language).toBe(language);
  });

  it.each(['2016/17', '2016-17', '2016/2017', '1999/00', '1999/2000', '2016', 'Year 3'])(
    'the year may be written %s',
    async (year) => {
      const { settings, codes } = await settingsOf({ Year: year });
      expect([settings?.year.value, codes]).toEqual([year, []]);
    },
  );

  it.each(['2016/18', '2016/16', '2016-2018', '1999/01'])('two years are not %s', async (year) => {
    expect((await settingsOf({ Year: year })).codes).toEqual(['Report!B4 invalid-year']);
  });

  it.each(['javascript:alert(1)', ' JavaScript : x', 'file:///c', 'data:text/html,x'])(
    '%s is no link',
    async (link) => {
      const { settings, codes } = await settingsOf({ 'Summary link': link, Contact: 'Tel: 01332 000000' });
      expect([settings?.summaryLink, settings?.contact?.value, codes]).toEqual([
        undefined,
        'Tel: 01332 000000',
        ['Report!B5 unsafe-link'],
      ]);
    },
  );

  it('a theme is named as its file is', async () => {
    expect((await settingsOf({ Theme: 'derby' })).settings?.theme.value).toBe('derby');
  });

  it('that are required and hold an error have that one finding', async () => {
    const { codes } = await settingsOf({ Title: typed('e', '#REF!'), Year: formula() });
    expect(codes).toEqual(['Report!B3 error-cell', 'Report!B4 formula-without-result']);
  });
});

describe('the publication date', () => {
  it.each<[string, Cell, string | undefined, readonly string[]]>([
    ['as a date cell', shown(42916, 'dd/mm/yyyy'), '2017-06-30', []],
    ['as a date of another language', shown(42916, '[$-452]d mmmm yyyy'), '2017-06-30', []],
    ['in ISO form', typed('d', '2017-06-30T00:00:00'), '2017-06-30', []],
    ['worked out', formula('42916', 'n', 'd mmm yy'), '2017-06-30', []],
    ['as text', '30 June 2017', '2017-06-30', []],
    ['as ISO text', '2017-06-30', '2017-06-30', []],
    ['as British text', '30/06/2017', '2017-06-30', []],
    ['left blank', undefined, undefined, []],
    ['left blank with a dash', '–', undefined, []],
    ['left open', 'To be confirmed', undefined, ['Report!B5 publication-date-open']],
    ['as a time', shown(0.5, 'h:mm'), undefined, ['Report!B5 invalid-date']],
    ['as a bare number', 42916, undefined, ['Report!B5 invalid-date']],
    ['as an error', typed('e', '#REF!'), undefined, ['Report!B5 error-cell']],
    ['month first', '06/30/2017', undefined, ['Report!B5 invalid-date']],
  ])('%s', async (_, cell, date, found) => {
    const { settings, codes } = await settingsOf({ 'Publication date': cell });
    expect([settings?.publicationDate?.value, codes]).toEqual([date, found]);
  });

  it('of a workbook that counts from 1904 is the same day', async () => {
    const book = { Report: reportSheet({ ...REPORT, 'Publication date': shown(41454, 'dd/mm/yyyy') }) };
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheets = ['Report', 'Priorities', 'Measures'].map(
      (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    );
    const xml = `<workbook xmlns="${main}" xmlns:r="${links}"><workbookPr date1904="1"/><sheets>${sheets.join('')}</sheets></workbook>`;
    const { value } = await readSample(book, { 'xl/workbook.xml': xml });
    expect(value?.settings.publicationDate?.value).toBe('2017-06-30');
  });
});
