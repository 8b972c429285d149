/** Writes the workbook with a cell of every kind into the folder named, for other programs to open. */
import { writeFileSync } from 'node:fs';
import { everyCellBytes } from './every-cell.ts';

const [folder = '.'] = process.argv.slice(2);
writeFileSync(`${folder}/every-cell.xlsx`, everyCellBytes());
