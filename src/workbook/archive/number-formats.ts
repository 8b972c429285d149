/**
 * The number format of each cell style. In: the styles part. Out: format codes by style index. Nothing else
 * of a style matters for reading.
 */
import { damaged } from './refused.ts';
import { refusingStrangers } from './strangers.ts';
import { isWithin, walkXml, type XmlAttributes, type XmlBudget, type XmlVisitor } from './xml.ts';

/** Codes that Excel knows by number and does not write out (ECMA-376 part 1, 18.8.30), as a British Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"£"#,##0',
  6: '"£"#,##0',
  7: '"£"#,##0.00',
  8: '"£"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '"£"#,##0',
  43: '#,##0.00',
  44: '"£"#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Far above what a person writes; Excel itself stops at 255. */
const MAX_CODE = 1_000;

export function readNumberFormats(
  part: string,
  bytes: Uint8Array | undefined,
  budget: XmlBudget,
): readonly string[] {
  if (!bytes) return [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const open: XmlVisitor['open'] = (name, attributes, path) => {
    if (name === 'numFmt' && isWithin(path, 'styleSheet', 'numFmts')) addCode(codes, attributes);
    if (name === 'xf' && isWithin(path, 'styleSheet', 'cellXfs'))
      styles.push(Number(attributes.get('numFmtId') ?? 0));
  };
  walkXml(part, bytes, refusingStrangers(part, { open }), budget);
  return styles.map((id) => codes.get(id) ?? BUILT_IN[id] ?? 'General');
}

function addCode(codes: Map<number, string>, attributes: XmlAttributes): void {
  const code = attributes.get('formatCode') ?? 'General';
  if (code.length > MAX_CODE) throw damaged(`a number format of ${code.length} signs`);
  codes.set(Number(attributes.get('numFmtId')), code);
}
