/** The wording of every finding on a certificate that is to sign, and on a signature that was made. */
import { defineFindings, wording } from '../model/finding.ts';

const remake =
  'Ask whoever issued it for a .p12 or .pfx file with the key of the signature, its certificate and those above it.';
const changed = 'The file was changed after it was signed: take it from its source again.';

export const signatureFindings = defineFindings({
  // the certificate that is to sign
  'certificate-unreadable': wording<object>(
    'error',
    () => 'expected a certificate with its key (.p12 or .pfx), found a file of another kind',
    () => remake,
  ),
  'certificate-password': wording<object>(
    'error',
    () => 'expected the password of the certificate, found another',
    () => 'It is read from OUTTURN_SIGN_PASSWORD or, without that, asked for on the terminal.',
  ),
  'certificate-unsupported': wording<{ what: string }>(
    'error',
    ({ what }) =>
      `expected a file encrypted with AES or 3DES and a key of kind RSA, P-256, P-384 or P-521, found ${what}`,
    () => 'Export the certificate anew with other settings, or have one issued with such a key.',
  ),
  'certificate-keys': wording<{ found: number }>(
    'error',
    ({ found }) => `expected one key with its certificate, found ${found === 0 ? 'no key' : `${found} keys`}`,
    () => remake,
  ),
  'key-without-certificate': wording<{ found: number }>(
    'error',
    ({ found }) => `expected the certificate of the key, found ${found === 0 ? 'none' : 'those of others'}`,
    () => remake,
  ),
  'certificate-not-valid': wording<{ subject: string; from: string; to: string; now: string }>(
    'error',
    ({ subject, from, to, now }) =>
      `expected a certificate that is valid on ${now}, found that of ${subject}, valid from ${from} to ${to}`,
    ({ to, now }) =>
      now > to
        ? 'It has expired: have it renewed.'
        : 'It is not valid yet: wait until then, or set the clock of this machine right.',
  ),
  'certificate-usage': wording<{ subject: string }>(
    'error',
    ({ subject }) =>
      `expected a certificate whose key may sign (digitalSignature or nonRepudiation), found that of ${subject}, whose key may not`,
    () => 'It is for something else, such as encryption: have one issued for signing documents.',
  ),
  'certificate-weak-key': wording<{ subject: string; least: number; found: number }>(
    'error',
    ({ subject, least, found }) =>
      `expected a key of at least ${least} bits, found that of ${subject}, an RSA key of ${found} bits`,
    () => 'So short a key can be worked out by others: have a certificate issued with a longer one.',
  ),
  'certificate-too-large': wording<{ size: number; room: number }>(
    'error',
    ({ size, room }) =>
      `expected a signature of at most ${room} bytes with all its certificates, found ${size} bytes`,
    () => 'Export the certificate with fewer of those above it.',
  ),
  // a signature that was made
  'signature-other': wording<object>(
    'error',
    () => 'expected no signature or one as outturn writes it, found one of another form',
    () =>
      'It was changed or added after the file was made: ask its publisher for the file as outturn wrote it.',
  ),
  'signature-range': wording<{ expected: string; found: string }>(
    'error',
    ({ expected, found }) =>
      `expected a signature that covers the whole file but itself, bytes ${expected}, found one that covers ${found}`,
    () => changed,
  ),
  'signature-unreadable': wording<object>(
    'error',
    () => 'expected a signature with its certificates (CMS), found bytes that are none',
    () => changed,
  ),
  'signature-form': wording<object>(
    'error',
    () => 'expected the signature in the form in which outturn writes it, found it in another',
    () => changed,
  ),
  'signature-certificate': wording<object>(
    'error',
    () => 'expected the certificates that the signature names, found others',
    () => changed,
  ),
  'signature-digest': wording<{ expected: string; found: string }>(
    'error',
    ({ expected, found }) =>
      `expected the signature of bytes with the digest ${expected}, as those of the file have, found ${found}`,
    () => changed,
  ),
  'signature-value': wording<{ subject: string }>(
    'error',
    ({ subject }) => `expected a signature made with the key of ${subject}, found one that is not`,
    () => changed,
  ),
  'signature-time': wording<{ time: string; from: string; to: string }>(
    'error',
    ({ time, from, to }) =>
      `expected a signing time within the life of the certificate, from ${from} to ${to}, found ${time}`,
    () => 'The certificate did not hold when the file was signed: ask its publisher for one signed anew.',
  ),
});
