/** Opens the certificate of `--sign`: a path in; what signs out, or the exit code, with the reason said. */
import { basename } from 'node:path';
import type { SignPdf } from '../model/signature.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { sha256 } from './hash.ts';
import { printFindings } from './print-findings.ts';

/** The password never stands on the command line, where other users of the machine can read it. */
export const PASSWORD_VARIABLE = 'OUTTURN_SIGN_PASSWORD';

export type OpenedSigner =
  | { readonly sign: SignPdf /** SHA-256 of the certificate's file. */; readonly signedWith: string }
  | { readonly code: ExitCode };

/**
 * A password that is missing or wrong is a mistake of usage; a certificate that cannot sign is a file that cannot be
 * used. Throws a FileProblem where the file cannot be read.
 */
export async function openSignerOf(path: string, effects: Effects): Promise<OpenedSigner> {
  const file = basename(path);
  const bytes = await effects.readFile(path);
  const password =
    effects.environment(PASSWORD_VARIABLE) ?? (await effects.askSecret(`Password of ${file}: `));
  if (password === undefined) {
    effects.err(
      `error: expected the password of ${file} in ${PASSWORD_VARIABLE}, found none, and no terminal to ask for it on; nothing written`,
    );
    return { code: EXIT.usage };
  }
  // Loaded only where something is signed.
  const { openSigner } = await import('../signature/sign-pdf.ts');
  const { value, findings } = await openSigner({ file, bytes, password }, effects.now(), effects.crypto());
  if (value !== undefined) return { sign: value, signedWith: sha256(bytes) };
  printFindings(file, findings, effects, 'nothing written');
  const isPassword = findings.some(({ code }) => code === 'certificate-password');
  return { code: isPassword ? EXIT.usage : EXIT.file };
}
