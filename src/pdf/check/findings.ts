/** The wording of every finding on a finished file, in one table. */
import { defineFindings } from '../../model/finding.ts';
import { fileWordings } from './wordings/file.ts';
import { tagWordings } from './wordings/tags.ts';

export const checkFindings = defineFindings({ ...tagWordings, ...fileWordings });
