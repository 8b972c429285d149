/** The four blocks. In: the block and its scope. Out: its main part or that after `else`, run as often as it says. */
import { templateFindings } from '../findings.ts';
import { isTrue } from '../helpers.ts';
import { isPlainList, isPlainObject, type PlainData, type PlainObject } from '../plain-data.ts';
import { Refusal } from '../refusal.ts';
import { showValue } from '../show-value.ts';
import { lineOf } from '../template/line-place.ts';
import type { BlockStep } from '../template/plan.ts';
import { evaluate } from './evaluate.ts';
import type { Run } from './run-layout.ts';
import { innerScope, loopScope, type Scope } from './scope.ts';

export function runBlock(step: BlockStep, scope: Scope, run: Run): void {
  const value = evaluate(step.subject, scope, run);
  if (step.name === 'each') {
    runEach(step, entriesOf(value, step, run), scope, run);
  } else if (isTrue(value) === (step.name === 'unless')) {
    run.steps(step.otherwise, scope);
  } else {
    const entered = step.name === 'with';
    run.steps(step.main, entered ? innerScope(scope, value, given(step.names, [value])) : scope);
  }
}

type Entry = readonly [key: string | number, value: PlainData];

function runEach(step: BlockStep, entries: readonly Entry[], scope: Scope, run: Run): void {
  if (entries.length === 0) run.steps(step.otherwise, scope);
  for (const [index, [key, value]] of entries.entries()) {
    run.spend(step.line);
    const variables = { index, key, first: index === 0, last: index === entries.length - 1 };
    run.steps(step.main, loopScope(scope, value, given(step.names, [value, key]), variables));
  }
}

/** A list by its numbers, a group by its names; nothing is an empty list. */
function entriesOf(value: PlainData, step: BlockStep, run: Run): readonly Entry[] {
  if (value === null) return [];
  if (isPlainList(value)) return value.map((item, index) => [index, item]);
  if (isPlainObject(value)) return Object.entries(value);
  const params = {
    name: '#each',
    expected: 'a list or a group of values',
    found: showValue(value),
    near: undefined,
  };
  throw new Refusal(templateFindings['helper-value'](lineOf(run.file, step.line), params));
}

function given(names: readonly string[], values: readonly PlainData[]): PlainObject {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
}
