/**
 * Mistakes in the XML of a workbook, as broken writers make them, in a sound archive. In: the parts by name, chance.
 * Out: bytes, and what was done.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Chance } from '../../conformance/random/chance.ts';
import type { Mutation } from './mutate-archive.ts';

type Change = (xml: string, chance: Chance) => readonly [changed: string | Uint8Array, what: string];

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const OPENING = /<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*\/?>/g;

/** One opening tag, chosen by its name first: else all would be cells. */
function pickTag(xml: string, chance: Chance): Tag {
  const tags = Array.from(xml.matchAll(OPENING), ({ 0: whole, 1: name = '', index }) => ({
    start: index,
    end: index + whole.length,
    name,
  }));
  const names = [...new Set(tags.map(({ name }) => name))];
  const name = chance.happens(0.5) ? names[chance.whole(0, names.length - 1)] : undefined;
  const among = name === undefined ? tags : tags.filter((tag) => tag.name === name);
  return among[chance.whole(0, among.length - 1)] ?? { start: 0, end: 0, name: '' };
}

/** The end of the element that a tag opens. */
function endOf(xml: string, { start, end, name }: Tag): number {
  if (xml[end - 2] === '/') return end;
  const either = new RegExp(`<${name}(?=[\\s>/])[^>]*?(/?)>|</${name}\\s*>`, 'g');
  either.lastIndex = start;
  let depth = 0;
  for (let found = either.exec(xml); found !== null; found = either.exec(xml)) {
    if (found[0].startsWith('</')) depth -= 1;
    else if (found[1] === '') depth += 1;
    if (depth === 0) return either.lastIndex;
  }
  return xml.length;
}

const cut = (xml: string, from: number, to: number, put = ''): string =>
  xml.slice(0, from) + put + xml.slice(to);

const otherNumber = (number: string, chance: Chance): string =>
  chance.pick<() => string>([
    () => String(Number(number) + chance.pick([-1, 1, 10, 1000])),
    () => `-${number}`,
    () => `${number}${chance.whole(0, 9)}`,
    () => number.slice(1),
    () => '0',
    () => '4294967295',
    () => `${number},5`,
    () => `${number}x`,
    () => ` ${number} `,
    () => `${number}e3`,
    () => '',
    () => 'NaN',
  ])();

function changeAttribute(
  xml: string,
  chance: Chance,
  change: (name: string, value: string) => string,
): string {
  const tag = pickTag(xml, chance);
  const attributes = Array.from(xml.slice(tag.start, tag.end).matchAll(/\s([\w:.-]+)="([^"]*)"/g));
  const chosen = attributes[chance.whole(0, Math.max(0, attributes.length - 1))];
  if (chosen === undefined) return xml;
  const at = tag.start + chosen.index;
  return cut(xml, at, at + chosen[0].length, change(chosen[1] ?? '', chosen[2] ?? ''));
}

const CHANGES: readonly [Change, ...Change[]] = [
  (xml, chance) => {
    const tag = pickTag(xml, chance);
    return [cut(xml, tag.start, endOf(xml, tag)), `<${tag.name}> dropped at ${tag.start}`];
  },
  (xml, chance) => {
    const tag = pickTag(xml, chance);
    const end = endOf(xml, tag);
    return [cut(xml, end, end, xml.slice(tag.start, end)), `<${tag.name}> twice at ${tag.start}`];
  },
  (xml, chance) => {
    const tag = pickTag(xml, chance);
    const end = endOf(xml, tag);
    const name = chance.pick([
      'x',
      `${tag.name}x`,
      `q:${tag.name}`,
      'row',
      'c',
      'v',
      'si',
      't',
      'extLst',
      'mc:AlternateContent',
    ]);
    const inside = xml.slice(tag.start + 1 + tag.name.length, end);
    const renamed = `<${name}${inside.replace(new RegExp(`</${tag.name}\\s*>$`), `</${name}>`)}`;
    return [cut(xml, tag.start, end, renamed), `<${tag.name}> named ${name} at ${tag.start}`];
  },
  (xml, chance) => {
    const tag = pickTag(xml, chance);
    const end = endOf(xml, tag);
    const next = xml.slice(end).match(/^<[\w:.-]+/) ? pickTagAt(xml, end) : undefined;
    if (next === undefined)
      return [cut(xml, tag.start, tag.end), `the tag <${tag.name}> lost at ${tag.start}`];
    const nextEnd = endOf(xml, next);
    const swapped = xml.slice(end, nextEnd) + xml.slice(tag.start, end);
    return [cut(xml, tag.start, nextEnd, swapped), `<${tag.name}> behind <${next.name}> at ${tag.start}`];
  },
  (xml, chance) => [changeAttribute(xml, chance, () => ''), 'an attribute dropped'],
  (xml, chance) => [
    changeAttribute(xml, chance, (name, value) => ` ${name}="${value}" ${name}="${value}"`),
    'an attribute twice',
  ],
  (xml, chance) => [
    changeAttribute(xml, chance, (name, value) => ` ${name}x="${value}"`),
    'an attribute renamed',
  ],
  (xml, chance) => [
    changeAttribute(xml, chance, (name, value) => {
      const numbers = value.replace(/\d+/, (number) => otherNumber(number, chance));
      return ` ${name}="${numbers === value ? chance.pick(['', 'x', '&amp;', 's', 'b', 'str', 'd', 'e', 'n', 'inlineStr']) : numbers}"`;
    }),
    'an attribute changed',
  ],
  (xml, chance) => {
    const values = Array.from(xml.matchAll(/>([^<>]+)</g));
    const chosen = values[chance.whole(0, Math.max(0, values.length - 1))];
    if (chosen?.[1] === undefined) return [xml, 'nothing'];
    const isNumber = /^[\d.]+$/.test(chosen[1]);
    const other = isNumber
      ? otherNumber(chosen[1], chance)
      : chance.pick(['', 'x', '0', '93%', '&#0;', '&x;', ']]>', '\u202e']);
    return [
      cut(xml, chosen.index + 1, chosen.index + 1 + chosen[1].length, other),
      `"${chosen[1].slice(0, 20)}" is now "${other}" at ${chosen.index}`,
    ];
  },
  (xml, chance) => {
    const values = Array.from(xml.matchAll(/>([^<>\s][^<>]+)</g));
    const chosen = values[chance.whole(0, Math.max(0, values.length - 1))];
    if (chosen?.[1] === undefined) return [xml, 'nothing'];
    const [start, half] = [chosen.index + 1, chance.whole(1, chosen[1].length - 1)];
    const name = chance.pick(['b', 'v', 't', 'q:t xmlns:q="urn:q"']);
    const rest = `<${name}>${chosen[1].slice(half)}</${name.split(' ')[0]}>`;
    return [
      cut(xml, start + half, start + chosen[1].length, rest),
      `half of "${chosen[1].slice(0, 20)}" in <${name}> at ${start}`,
    ];
  },
  (xml, chance) => {
    const at = chance.whole(0, xml.length);
    return [xml.slice(0, at), `cut off at ${at}`];
  },
  (xml, chance) => {
    const [at, length] = [chance.whole(0, xml.length), chance.whole(1, 40)];
    return [cut(xml, at, at + length), `${length} signs lost at ${at}`];
  },
  (xml, chance) => {
    const bytes = strToU8(xml);
    const at = chance.whole(0, bytes.length - 1);
    bytes[at] = chance.whole(0, 255);
    return [bytes, `byte ${at} is ${bytes[at]}`];
  },
];

function pickTagAt(xml: string, at: number): Tag | undefined {
  OPENING.lastIndex = at;
  const found = OPENING.exec(xml);
  OPENING.lastIndex = 0;
  return found === null || found.index !== at
    ? undefined
    : { start: at, end: at + found[0].length, name: found[1] ?? '' };
}

/** Half of the mistakes are made where the figures are. */
export function mutateStructure(
  parts: Readonly<Record<string, Uint8Array>>,
  figures: readonly string[],
  chance: Chance,
): Mutation {
  const names = chance.happens(0.5) ? figures : Object.keys(parts);
  const name = names[chance.whole(0, names.length - 1)] ?? '';
  const [changed, what] = chance.pick(CHANGES)(strFromU8(parts[name] ?? new Uint8Array()), chance);
  const entries = { ...parts, [name]: typeof changed === 'string' ? strToU8(changed) : changed };
  return { bytes: zipSync(entries, { level: 1, mtime: new Date(2000, 0, 1, 12) }), what: `${name}: ${what}` };
}
