import { describe, expect, it } from 'vitest';
import {
  inStrictVocabulary,
  type Parts,
  rawWorkbook,
  relationships,
  workbookParts,
} from '../raw-workbook.ts';
import { readBytes, readSample, SAMPLE } from '../sample-book.ts';

const PARTS = workbookParts(SAMPLE);
const sound = await readSample();

const every = (change: (xml: string) => string): Parts =>
  Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, change(xml)]));

describe('workbooks of other writers read the same', () => {
  it.each<[string, Parts]>([
    [
      'with prefixed names',
      every((xml) => xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')),
    ],
    ['in the strict vocabulary', every(inStrictVocabulary)],
    ['with a byte order mark', every((xml) => `\ufeff<?xml version="1.0" encoding="UTF-8"?>${xml}`)],
    ['without a list of the package', { '_rels/.rels': undefined }],
    [
      'without styles',
      {
        'xl/styles.xml': undefined,
        'xl/_rels/workbook.xml.rels': PARTS['xl/_rels/workbook.xml.rels']?.replace(
          /<Relationship [^>]*styles.xml[^>]*>/,
          '',
        ),
      },
    ],
    [
      'without addresses of cells',
      { 'xl/worksheets/sheet3.xml': PARTS['xl/worksheets/sheet3.xml']?.replace(/ r="[A-Z]?\d"/g, '') },
    ],
    [
      'with texts as CDATA',
      {
        'xl/sharedStrings.xml': PARTS['xl/sharedStrings.xml']?.replace(
          /preserve">([^<]*)</g,
          'preserve"><![CDATA[$1]]><',
        ),
      },
    ],
    [
      'with pronunciations beside texts',
      {
        'xl/sharedStrings.xml': PARTS['xl/sharedStrings.xml']?.replaceAll(
          '</si>',
          '<rPh><t>x</t></rPh></si>',
        ),
      },
    ],
    [
      'with elements of other vocabularies',
      {
        'xl/worksheets/sheet3.xml': PARTS['xl/worksheets/sheet3.xml']?.replace(
          '<row r="2">',
          '<e:row xmlns:e="urn:e" r="2"><e:c r="A2"><e:v>1</e:v></e:c></e:row><row r="2" e:r="9" xmlns:e="urn:e">',
        ),
      },
    ],
    [
      'with an absolute path to the workbook',
      { '_rels/.rels': relationships([['officeDocument', '/xl/./workbook.xml']]) },
    ],
    [
      'with a roundabout path to a sheet',
      {
        'xl/_rels/workbook.xml.rels': PARTS['xl/_rels/workbook.xml.rels']?.replace(
          'worksheets/sheet3',
          '..\\xl\\worksheets/sheet3',
        ),
      },
    ],
  ])('%s', async (_, parts) => {
    const read = await readBytes(rawWorkbook(SAMPLE, parts));
    expect(read.said).toEqual([]);
    expect({ ...read.value, source: undefined }).toEqual({ ...sound.value, source: undefined });
  });
});
