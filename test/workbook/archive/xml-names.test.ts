/** Names and their vocabularies, held against those of the parser's own, slower way of looking them up. */
import { strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { walkXml } from '../../../src/workbook/archive/xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LATER = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
const OWN = ['', MAIN, STRICT, LINKS];

type Seen = readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[];

/** What our walk sees; undefined where it refuses. */
function seen(xml: string): Seen | undefined {
  const found: [string, Record<string, string>][] = [];
  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    found.push([name, Object.fromEntries(attributes)]);
  };
  try {
    walkXml('part', strToU8(xml), { open }, { elements: 100 });
    return found;
  } catch {
    return undefined;
  }
}

function seenBySaxes(xml: string): Seen | undefined {
  const found: [string, Record<string, string>][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own: Record<string, string> = {};
    for (const one of Object.values(attributes)) {
      if (one.prefix === '' || (OWN.includes(one.uri) && !Object.hasOwn(own, one.local)))
        own[one.local] = one.value;
    }
    found.push([OWN.includes(uri) ? local : `{${uri}}${local}`, own]);
  });
  try {
    parser.write(xml).close();
    return found;
  } catch {
    return undefined;
  }
}

describe('names', () => {
  it.each([
    '<a r="1"/>',
    `<a xmlns="${MAIN}"><b r="1" s="2"/></a>`,
    `<x:a xmlns:x="${MAIN}"><x:b x:r="1" r="2"/><x:b r="1" x:r="2"/></x:a>`,
    `<a xmlns="urn:e"><b xmlns="${MAIN}"/><b/><c xmlns=""/></a>`,
    `<a xmlns:x="urn:e"><x:b xmlns:x="${MAIN}" x:r="1"><x:c/></x:b><x:b x:r="1"/></a>`,
    `<a xmlns="${MAIN}" xmlns:e="urn:e"><row e:r="9" r="2"/><e:row r="2"/></a>`,
    `<a xmlns="${STRICT}" xmlns:r="${LINKS}" r:id="1"/>`,
    `<a xmlns="${MAIN}"><x:a xmlns:x="${LATER}" x:r="1" s="2"/></a>`,
    '<a xml:space="preserve" xmlnsx="1"/>',
    '<a xmlns:xml="http://www.w3.org/XML/1998/namespace"/>',
    ' <a><b/></a> ',
  ])('are those of %s', (xml) => {
    expect(seen(xml)).toEqual(seenBySaxes(xml));
    expect(seen(xml)?.length).toBeGreaterThan(0);
  });

  it.each([
    '<x:a/>',
    '<a x:r="1"/>',
    '<a><x:b xmlns:x="urn:e"/><x:b/></a>',
    '<a r="1" r="2"/>',
    '<a xmlns:x="urn:e" xmlns:y="urn:e" x:r="1" y:r="2"/>',
    '<a xmlns:x=""/>',
    '<xmlns:a/>',
    '<a:b:c xmlns:a="urn:e"/>',
    '<:a/>',
    '<a xmlns:="urn:e"/>',
    '<a xmlns:xmlns="urn:e"/>',
    '<a xmlns:xml="urn:e"/>',
    '<a xmlns:x="http://www.w3.org/XML/1998/namespace"/>',
    '<a xmlns="http://www.w3.org/2000/xmlns/"/>',
    '<a xmlns:x="urn:e"><x:b></x:c></a>',
  ])('are none in %s', (xml) => {
    expect(seenBySaxes(xml)).toBeUndefined();
    expect(seen(xml)).toBeUndefined();
  });
});
