/** Whether a node's meaning fits the node: what cannot be tagged is a finding here, not a false tag later. */
import type { Meaning } from '../../model/document.ts';
import { documentFindings } from '../document-findings.ts';
import type { Checks, Spot } from './checks.ts';
import type { Standing } from './node-kinds.ts';

const PICTURES: readonly string[] = ['svg', 'image', 'canvas'];

const INLINE_MEANINGS: readonly string[] = ['spoken', 'artifact', 'language', 'expansion', 'cell'];

/** What can be a note, a section and the like; a table can be a section, a box around a part of the document. */
const ROLE_KINDS: readonly string[] = ['text', 'stack', 'columns'];

/** Header and footer are repeated on each page and read on none. */
const NOT_ON_EVERY_PAGE: readonly string[] = [
  'id',
  'pageBreak',
  'pageOrientation',
  'keep',
  'absolutePosition',
  'unbreakable',
];

/** Links, headings and contents need a tag, which paint has not. */
const NEEDS_TAG: readonly string[] = [
  'link',
  'linkToDestination',
  'tocItem',
  'outline',
  'pageReference',
  'textReference',
  'toc',
];

/** In: a node's kind, standing, sound properties. Out: the spot as its parts stand in it. */
export function checkMeaning(
  kind: string,
  standing: Standing,
  node: Readonly<Record<string, unknown>>,
  spot: Spot,
  checks: Checks,
): Spot {
  const meaning: Meaning = node.meaning ?? {};
  const silent = spot.silent ?? (meaning.artifact ? 'artifact' : undefined);
  const within: Spot = { ...spot, silent };
  checkPlace(kind, within, checks);
  for (const property of Object.keys(node)) checkPlace(property, within, checks);
  const picture = PICTURES.includes(kind) || meaning.role === 'figure';
  const box = kind === 'table' && meaning.role === 'section';
  if (node.meaning !== undefined) {
    const takesWords = picture || isLink(kind, node);
    const takesRole = ROLE_KINDS.includes(kind) || box;
    checkFits(meaning, kind, standing, { takesWords, takesRole }, within, checks);
    checkHeading(meaning, within, checks);
  }
  if (picture && !meaning.alt && !silent && !spot.figure) {
    checks.note((place) => documentFindings['picture-without-words'](place, { path: spot.path }), spot);
  }
  return { ...within, figure: spot.figure || picture, box };
}

function checkPlace(property: string, spot: Spot, checks: Checks): void {
  const wrong =
    spot.silent === undefined
      ? property === 'pageText' && 'the content'
      : NEEDS_TAG.includes(property) || (spot.silent === 'page' && NOT_ON_EVERY_PAGE.includes(property))
        ? WORDS[spot.silent]
        : property === 'pageText' && spot.silent === 'artifact' && 'the content';
  if (wrong) noteMisplaced(property, wrong, spot, checks);
}

const WORDS = { page: 'header or footer', artifact: 'what is marked as an artifact' } as const;

function checkFits(
  meaning: Meaning,
  kind: string,
  standing: Standing,
  { takesWords, takesRole }: { readonly takesWords: boolean; readonly takesRole: boolean },
  spot: Spot,
  checks: Checks,
): void {
  const fits: Readonly<Record<string, boolean>> = {
    heading: kind === 'text' && spot.silent === undefined,
    scope: spot.row === 'body',
    alt: takesWords,
    role: takesRole,
    summary: kind === 'table',
  };
  for (const property of Object.keys(meaning)) {
    const inPiece = INLINE_MEANINGS.includes(property) || (property === 'alt' && takesWords);
    if (standing === 'inline' && !inPiece) {
      noteMisplaced(`meaning.${property}`, 'a piece of text', spot, checks);
    } else if (fits[property] === false) {
      noteMisplaced(`meaning.${property}`, `a ${kind} that stands here`, spot, checks);
    }
  }
}

/** A link may say where it leads in other words than its own. */
function isLink(kind: string, { link, linkToDestination }: Readonly<Record<string, unknown>>): boolean {
  return link !== undefined || linkToDestination !== undefined || kind === 'pageReference';
}

function checkHeading({ heading }: Meaning, spot: Spot, checks: Checks): void {
  if (heading === undefined || spot.silent) return;
  if (heading > checks.heading + 1) {
    const params = { path: spot.path, heading, before: checks.heading };
    checks.note((place) => documentFindings['heading-skips'](place, params), spot);
  }
  checks.heading = heading;
}

function noteMisplaced(property: string, where: string, spot: Spot, checks: Checks): void {
  const params = { path: spot.path, property, where };
  checks.note((place) => documentFindings['property-misplaced'](place, params), spot);
}
