/** Pictures and formulas have words that say something, and a place (ISO 14289-1, 7.3 and 7.7). */
import type { Finding } from '../../../model/finding.ts';
import type { StructureElement } from '../../read/structure/structure-element.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

/** Words that say that there is a picture, and not what it shows. */
const EMPTY_WORDS =
  /^(?:an?|the|of|this|chart|charts|image|picture|figure|fig|graph|diagram|graphic|photo|icon|logo|svg|siart|llun|ffigur|graff|\d+)$/i;

const FILE_NAME = /^\S+\.(?:svg|png|jpe?g|gif|pdf|webp|tiff?)$/i;

export function checkFigures(checked: CheckedFile): Finding[] {
  return checked.pdf.structure.elements
    .filter(({ type }) => type === 'Figure' || type === 'Formula')
    .flatMap((element) => [...words(checked, element), ...box(checked, element)]);
}

function words(checked: CheckedFile, element: StructureElement): Finding[] {
  const { alt, actualText, type } = element;
  const text = (alt ?? actualText ?? '').trim();
  if (text !== '' && saysSomething(text)) return [];
  const { place, where } = checked.spot(element);
  return text === ''
    ? [checkFindings['no-alternative-text'](place, { type, where })]
    : [checkFindings['empty-alternative-text'](place, { text: excerpt(text), where })];
}

/** At least two words, one of which is more than "chart". */
function saysSomething(text: string): boolean {
  const all = text.split(/[\s,.;:!?()"]+/).filter((word) => word !== '');
  return all.length >= 2 && !FILE_NAME.test(text) && all.some((word) => !EMPTY_WORDS.test(word));
}

function box(checked: CheckedFile, element: StructureElement): Finding[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = element.attributes.box ?? [];
  // a line has no height
  if (right >= left && top >= bottom && right - left + top - bottom > 0) return [];
  const { place, where } = checked.spot(element);
  return [checkFindings['figure-without-box'](place, { type: element.type, where })];
}
