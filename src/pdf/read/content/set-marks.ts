/** Operators of marked content (ISO 32000-1, 14.6). */
import { isDict } from '../file/pdf-object.ts';
import type { ContentCanvas, Operand, Operator } from './content-canvas.ts';
import type { Mark } from './painted.ts';

function open(canvas: ContentCanvas, tag: Operand | undefined, properties: Operand | undefined): void {
  const mark = markOf(canvas, canvas.file.name(tag) ?? '', properties);
  if (canvas.openMarks.length > 0) canvas.problems.push('nested-mark');
  canvas.openMarks.push(mark);
  canvas.mark = innermost(canvas.openMarks);
  canvas.marks.push(mark);
}

function innermost(marks: readonly Mark[]): Mark | undefined {
  return marks.findLast(({ kind }) => kind !== 'other') ?? marks.at(-1);
}

function markOf(canvas: ContentCanvas, tag: string, properties: Operand | undefined): Mark {
  const { file } = canvas;
  const dict = isDict(properties) ? properties : file.dict(canvas.resource('Properties', properties));
  if (tag === 'Artifact') {
    return { kind: 'artifact', type: file.name(dict.get('Type')), subtype: file.name(dict.get('Subtype')) };
  }
  const mcid = file.number(dict.get('MCID'));
  return mcid === undefined ? { kind: 'other', tag } : { kind: 'content', mcid };
}

export const MARK_OPERATORS: Readonly<Record<string, Operator>> = {
  BMC: (canvas, [tag]) => open(canvas, tag, undefined),
  BDC: (canvas, [tag, properties]) => open(canvas, tag, properties),
  EMC: (canvas) => {
    if (canvas.openMarks.pop() === undefined) canvas.problems.push('mark-never-opened');
    canvas.mark = innermost(canvas.openMarks);
  },
  MP: () => {},
  DP: () => {},
};
