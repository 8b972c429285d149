/**
 * The contents of one page while it is painted. pdfkit and pdfmake set colours, opacity and pens before every word and
 * line; what is set already is left out here, which makes a page a fraction as long and changes nothing on it.
 */
import { latin1 } from './latin1.ts';

/** Operators that set one thing of the graphics state, and nothing else (ISO 32000-1, 8.4.4 and 8.6.8). */
const SETTERS: ReadonlySet<string> = new Set(['gs', 'w', 'J', 'j', 'M', 'd', 'cs', 'scn', 'CS', 'SCN']);

/** A change of the space takes its colour along. */
const COLOUR_IN: Readonly<Record<string, string>> = { cs: 'scn', CS: 'SCN' };

/** What has been set of the graphics state. */
export type PaintState = Readonly<Record<string, string | undefined>>;

export class PageContent {
  readonly #operators: string[] = [];
  /** What each setter was last given; a new object for each change, so that a saved state stays as it was. */
  #state: PaintState = {};
  readonly #saved: PaintState[] = [];

  /** The same object as before: nothing has been set since, or all is again as it was. */
  get state(): PaintState {
    return this.#state;
  }

  /** In: one operation with its operands, as it stands in the page. */
  add(operation: string): void {
    const operator = operation.slice(operation.lastIndexOf(' ') + 1);
    if (operator === 'q') this.#saved.push(this.#state);
    else if (operator === 'Q') this.#state = this.#saved.pop() ?? {};
    else if (SETTERS.has(operator)) {
      if (this.#state[operator] === operation) return;
      const colour = COLOUR_IN[operator];
      this.#state = {
        ...this.#state,
        ...(colour === undefined ? {} : { [colour]: undefined }),
        [operator]: operation,
      };
    }
    this.#operators.push(operation);
  }

  /** In: operations, one a line, that neither set, save nor restore anything of the graphics state. */
  addPlain(operations: string): void {
    this.#operators.push(operations);
  }

  /** What has been added, an operation a line. */
  bytes(): Uint8Array {
    return latin1(`${this.#operators.join('\n')}\n`);
  }
}
