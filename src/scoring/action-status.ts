/** Status of an action by the rules: the words of its progress at year end. */
import type { Action } from '../model/submission.ts';
import { nameNumber } from './names.ts';
import { type Answer, NOT_APPLICABLE, NOT_REPORTED, type Rules } from './rules.ts';
import { statusByWords } from './status-by-words.ts';

/** The status of an action. A number is no progress word. Published report: its actions have words only. */
export function actionStatus(action: Action, rules: Rules): Answer {
  const { value: progress, at } = action.quarters.q4;
  switch (progress.kind) {
    case 'blank':
    case 'not-reported':
      return { status: NOT_REPORTED };
    case 'not-applicable':
    case 'unreadable':
      return { status: NOT_APPLICABLE };
    case 'text':
      return statusByWords(progress.text, at, rules);
    case 'number':
      return statusByWords(nameNumber(progress), at, rules);
  }
}
