/** The file has a language, and every language is a tag that machines know (ISO 14289-1, 7.2; BCP 47). */
import type { Finding } from '../../../model/finding.ts';
import { textOf } from '../../read/file/text-string.ts';
import type { CheckedFile } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

/** Language, script, region, variants, extensions, private use. Languages of more than three letters do not exist. */
const LANGUAGE_TAG =
  /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;

export function checkLanguages(checked: CheckedFile): Finding[] {
  const { file, structure } = checked.pdf;
  const whole = textOf(file.resolve(file.catalog.get('Lang'))) ?? '';
  const findings: Finding[] = [];
  if (!LANGUAGE_TAG.test(whole)) {
    findings.push(
      checkFindings['invalid-language'](undefined, { found: whole, where: ' for the whole file' }),
    );
  }
  for (const element of structure.elements) {
    const { language } = element;
    if (language === undefined || LANGUAGE_TAG.test(language)) continue;
    const { place, where } = checked.spot(element);
    findings.push(checkFindings['invalid-language'](place, { found: language, where }));
  }
  return findings;
}
