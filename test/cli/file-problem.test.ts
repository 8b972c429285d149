import { describe, expect, it } from 'vitest';
import { asFileProblem, FileProblem } from '../../src/cli/file-problem.ts';

const system = (code: string) => Object.assign(new Error('raw words'), { code, syscall: 'open' });

describe('asFileProblem', () => {
  it.each([
    ['ENOENT', 'out: cannot write: there is no such file or folder'],
    ['EACCES', 'out: cannot write: permission is denied'],
    ['ENOSPC', 'out: cannot write: the disk is full'],
    ['EBUSY', 'out: cannot write: another program holds it open'],
    ['EIO', 'out: cannot write: the system says EIO'],
  ])('puts %s into words', (code, message) => {
    const problem = asFileProblem(system(code), 'out', 'write');
    expect(problem).toBeInstanceOf(FileProblem);
    expect(problem.message).toBe(message);
  });

  it('leaves what is not the system’s alone: it is a fault of the program', () => {
    const fault = new TypeError('x is not a function');
    expect(asFileProblem(fault, 'out', 'write')).toBe(fault);
    expect(asFileProblem('text', 'out', 'write')).not.toBeInstanceOf(FileProblem);
  });
});
