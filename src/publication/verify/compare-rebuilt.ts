/** A report beside what a workbook gives: the same bytes, or every cause that shows. Out: findings. */
import { compareText, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { canonicalJson } from '../canonical-json.ts';
import { differingFigures } from './compare-figures.ts';
import { verifyFindings } from './findings.ts';
import { nameEdition } from './name-edition.ts';
import type { ReadManifest } from './parse-manifest.ts';

export interface ComparedFile {
  readonly bytes: Uint8Array;
  readonly manifest: ReadManifest;
}

/** In: the report, what was built anew, and the workbook's name as the user knows it. Nothing for equal bytes. */
export function compareRebuilt(
  found: ComparedFile,
  rebuilt: ComparedFile,
  workbook: string,
  place: Place,
): Finding[] {
  const from = firstDifference(found.bytes, rebuilt.bytes);
  if (from === undefined) return [];
  const params = {
    workbook,
    edition: nameEdition(found.manifest),
    size: rebuilt.bytes.length,
    found: found.bytes.length,
    from,
  };
  return [
    verifyFindings['rebuilt-differs'](place, params),
    ...compareManifests(found.manifest, rebuilt.manifest, workbook, place),
  ];
}

/** Counted from 0; undefined where there is none. */
function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  if (at >= 0) return at;
  return a.length === b.length ? undefined : a.length;
}

function compareManifests(
  found: ReadManifest,
  expected: ReadManifest,
  workbook: string,
  place: Place,
): Finding[] {
  const when = (differs: boolean, finding: () => Finding): Finding[] => (differs ? [finding()] : []);
  const version = ({ tool }: ReadManifest): string => `${tool.name} ${tool.version}`;
  return [
    ...when(found.workbook.sha256 !== expected.workbook.sha256, () =>
      verifyFindings['other-workbook'](place, {
        workbook,
        expected: found.workbook.sha256,
        found: expected.workbook.sha256,
      }),
    ),
    ...when(found.fingerprint !== expected.fingerprint, () =>
      verifyFindings['other-fingerprint'](place, {
        workbook,
        expected: expected.fingerprint,
        found: found.fingerprint,
      }),
    ),
    ...when(canonicalJson(found.scheme) !== canonicalJson(expected.scheme), () =>
      verifyFindings['other-scheme'](place, { workbook }),
    ),
    ...when(version(found) !== version(expected), () =>
      verifyFindings['other-version'](place, { expected: version(expected), found: version(found) }),
    ),
    ...compareTemplates(found.templates, expected.templates, place),
    ...differingFigures(expected.figures, found.figures).map((pair) =>
      verifyFindings['other-figure'](place, { workbook, ...pair }),
    ),
  ];
}

type Hashes = ReadManifest['templates'];

function compareTemplates(found: Hashes, expected: Hashes, place: Place): Finding[] {
  const paths = [...new Set([...Object.keys(found), ...Object.keys(expected)])].sort(compareText);
  const state = (sha256: string | undefined): string =>
    sha256 === undefined ? 'none' : `the SHA-256 ${sha256}`;
  return paths
    .filter((path) => found[path] !== expected[path])
    .map((path) =>
      verifyFindings['other-template'](place, {
        path,
        expected: state(expected[path]),
        found: state(found[path]),
      }),
    );
}
