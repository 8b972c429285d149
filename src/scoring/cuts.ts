/**
 * Cuts: the values of a figure at which a status or a direction may change. Whether it does is for the rules to
 * say; here only the places are worked out, and one too many does no harm.
 */
import type { FigureName } from '../model/close-call.ts';
import { add, type Decimal, divide, multiply, subtract, ZERO } from '../model/decimal.ts';
import type { Bound, Scheme } from '../model/scheme.ts';
import type { Measure } from '../model/submission.ts';
import { isZero } from './advantage.ts';

/** The figures of a measure that are numbers. */
export interface Figures {
  readonly outturn: Decimal;
  readonly target?: Decimal | undefined;
  readonly previous?: Decimal | undefined;
}

const ONE = '1' as Decimal;

/** In: the figure that moves and the values of the others. Out: values of the one that moves, in no order. */
export function cutsOf(varies: FigureName, figures: Figures, measure: Measure, scheme: Scheme): Decimal[] {
  const { outturn, target, previous } = figures;
  const { tolerance, floor } = measure;
  const bounds = [
    ...scheme.bands.flatMap(({ bound }) => (bound ? [bound] : [])),
    ...(tolerance ? [tolerance.value] : []),
  ].filter(({ value }) => !isZero(value));
  const deadBand = [scheme.direction.deadBand].filter(({ value }) => !isZero(value));
  switch (varies) {
    case 'outturn':
      return [
        ...(target === undefined ? [] : outturnsOn(target, bounds)),
        ...(previous === undefined ? [] : outturnsOn(previous, deadBand)),
        ...(floor ? [floor.value] : []),
      ];
    case 'target':
      return [ZERO, ...anchorsOf(outturn, bounds), ...(previous === undefined ? [] : [previous])];
    case 'previous':
      return [...anchorsOf(outturn, deadBand), ...(target === undefined ? [] : [target])];
  }
}

/** Outturns that equal the anchor or stand on a bound of it, on either side: which one is better is not asked. */
function outturnsOn(anchor: Decimal, bounds: readonly Bound[]): Decimal[] {
  return [
    anchor,
    ...bounds.flatMap(({ basis, value }) => {
      const size = basis === 'units' ? value : multiply(value, anchor);
      return [add(anchor, size), subtract(anchor, size)];
    }),
  ];
}

/** The other way round: anchors that the outturn equals, or of which it stands on a bound. */
function anchorsOf(outturn: Decimal, bounds: readonly Bound[]): Decimal[] {
  return [
    outturn,
    ...bounds.flatMap(({ basis, value }) =>
      basis === 'units'
        ? [add(outturn, value), subtract(outturn, value)]
        : [add(ONE, value), subtract(ONE, value)]
            .filter((share) => !isZero(share))
            .map((share) => divide(outturn, share)),
    ),
  ];
}
