/**
 * Plans of the product's own templates, made when the command is put together (esbuild.config.ts): to read them anew at
 * every start took a twentieth of a build. Run from the sources there are none.
 */
import type { TemplatePlan } from './plan.ts';

export interface ReadyPlans {
  /** Names of the partials there are, which a plan depends on. */
  readonly partials: readonly string[];
  readonly templates: Readonly<Record<string, { readonly text: string; readonly plan: TemplatePlan }>>;
}

/** In the bundled command another module stands in the place of this one. */
export function readyPlans(): ReadyPlans {
  return { partials: [], templates: {} };
}
