/** What a user sees who signs, or cannot; and who verifies what was signed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { makeCertificate, modernP12, PASSWORD } from '../signature/certificates.ts';
import { masked } from '../verify/transcript.ts';
import { type Memory, memoryEffects } from './memory-effects.ts';
import { smallWorkbook } from './small-workbook.ts';

const BUILD = 'build a.xlsx --edition draft --draft 2';
const SIGNED = 'a-draft-2.pdf';
let files: Record<string, Uint8Array> = {};

const withPassword: Partial<Memory> = {
  environment: (name) => (name === 'OUTTURN_SIGN_PASSWORD' ? PASSWORD : undefined),
};

async function runWith(command: string, change: Partial<Memory> = withPassword) {
  const memory = { ...memoryEffects(files), ...change };
  const code = await run(command.split(' '), memory);
  return { code, ...memory.lines, written: memory.written };
}

beforeAll(async () => {
  const root = await makeCertificate({ name: 'Root', usage: 0x04 });
  const own = await makeCertificate({ issuer: root });
  const old = await makeCertificate({ from: '2020-01-01', to: '2021-12-31' });
  files = {
    'a.xlsx': await smallWorkbook(),
    'certs/c.p12': await modernP12({ certificates: [own, root] }),
    'old.p12': await modernP12({ certificates: [old] }),
    'no.p12': new TextEncoder().encode('no certificate'),
  };
  const { written } = await runWith(`${BUILD} --sign certs/c.p12`);
  const pdf = written.find(({ name }) => name === SIGNED)?.bytes ?? new Uint8Array();
  // the last digit of the signature itself, before the zeros behind it
  const at = Buffer.from(pdf)
    .toString('latin1')
    .search(/.0{1000,}>/);
  files = { ...files, [SIGNED]: pdf, 'broken.pdf': pdf.with(at, pdf[at] === 0x61 ? 0x62 : 0x61) };
});

type Case = readonly [name: string, command: string, change?: Partial<Memory>];

const CASES: readonly Case[] = [
  ['build-sign', `${BUILD} --sign certs/c.p12`],
  ['build-sign-asked', `${BUILD} --sign certs/c.p12`, { askSecret: async () => PASSWORD }],
  ['build-sign-no-password', `${BUILD} --sign certs/c.p12`, {}],
  ['build-sign-wrong-password', `${BUILD} --sign certs/c.p12`, { askSecret: async () => 'another' }],
  ['build-sign-expired', `${BUILD} --sign old.p12`],
  ['build-sign-no-certificate', `${BUILD} --sign no.p12`],
  ['build-sign-missing', `${BUILD} --sign missing.p12`],
  ['verify-signed', `verify ${SIGNED}`],
  ['verify-signed-workbook', `verify ${SIGNED} --workbook a.xlsx`],
  ['verify-signed-broken', 'verify broken.pdf'],
];

describe('signing on the command line', () => {
  for (const [name, command, change] of CASES) {
    it(`${name} is as in its golden`, async () => {
      const { code, out, err, written } = await runWith(command, change);
      const sections = [
        [`$ outturn ${command}`],
        ['-- standard output', ...out],
        ['-- standard error', ...err],
        ['-- written', ...written.map((file) => file.name)],
        [`-- exit code ${code}`],
      ];
      const text = `${masked(sections.flat().join('\n'))}\n`;
      await expect(text).toMatchFileSnapshot(`golden/${name}.golden.txt`);
    });
  }

  it('signs what it writes at the time of the clock, and asks for no password that it has', async () => {
    const asked: string[] = [];
    const askSecret = async (question: string) => {
      asked.push(question);
      return PASSWORD;
    };
    const { written } = await runWith(`${BUILD} --sign certs/c.p12`, { ...withPassword, askSecret });
    const pdf = Buffer.from(written.find(({ name }) => name === SIGNED)?.bytes ?? []).toString('latin1');
    expect(pdf).toContain('/M (D:20260630120000Z)');
    expect(asked).toEqual([]);
    await runWith(`${BUILD} --sign certs/c.p12`, { askSecret });
    expect(asked).toEqual(['Password of c.p12: ']);
  });

  it('says as JSON who signed', async () => {
    const { out } = await runWith(`verify ${SIGNED} --json`);
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      status: 'holds',
      signed: true,
      signature: {
        subject: 'CN=Performance team, O=Exampleton (made up), C=GB',
        issuer: 'CN=Root, O=Exampleton (made up), C=GB',
        validFrom: '2026-01-01 00:00:00 UTC',
        validTo: '2027-12-31 00:00:00 UTC',
        signedAt: '2026-06-30 12:00:00 UTC',
      },
      findings: [],
    });
  });

  it('writes nothing when it cannot sign', async () => {
    for (const certificate of ['old.p12', 'no.p12', 'missing.p12']) {
      const { written, code } = await runWith(`${BUILD} --sign ${certificate}`);
      expect([written, code]).toEqual([[], 4]);
    }
    const { written, code } = await runWith(`${BUILD} --sign certs/c.p12`, {});
    expect([written, code]).toEqual([[], 1]);
  });
});
