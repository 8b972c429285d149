import { expect, it } from 'vitest';
import { planStructure } from '../../../src/pdf/tagging/plan-structure.ts';

it('gives each note an id of its own, be it a text or several (ISO 14289-1, 7.9)', () => {
  const note = { role: 'note' } as const;
  const several = { stack: [{ text: 'One' }, { text: 'Two' }], meaning: note };
  const { document } = planStructure(
    { stack: [{ text: 'Alone', meaning: note }, several, several] },
    'en-GB',
  );
  const notes = document.kids.flatMap((kid) =>
    kid.kind === 'element' && kid.type === 'Note' ? [kid.properties.id] : [],
  );
  expect(notes).toHaveLength(3);
  expect(new Set(notes).size).toBe(3);
  expect(notes).not.toContain(undefined);
});
