/** What a build needs beside the workbook: texts and bytes the shell has already read. */

export interface Resources {
  /** Handlebars layouts by path below `templates/`: `official.hbs`, `partials/key.hbs`. */
  readonly templates: Readonly<Record<string, string>>;
  /** Theme files by name: `neutral` → its JSON text. */
  readonly themes: Readonly<Record<string, string>>;
  /** Fixed words by language tag: `en-GB` → its JSON text. */
  readonly languages: Readonly<Record<string, string>>;
  /** Font files by the key a theme names: `source-sans-3/400Regular`. */
  readonly fonts: Readonly<Record<string, Uint8Array>>;
  /** Files of an author that take the place of none of ours, of any kind, by path below `templates/`. */
  readonly added?: readonly string[];
  /** ICC profile of sRGB, which all colours of a report are in. */
  readonly colourProfile: Uint8Array;
}
