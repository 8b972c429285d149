/** Texts that break what is put together carelessly, by what they are. */

export const HOSTILE: Readonly<Record<string, string>> = {
  quotes: '"",\'`',
  'a closing quote and a key': '", "image": "file:///x", "y": "',
  backslashes: '\\ \\\\ \\" \\u0022 \\n',
  'a backslash at the end': 'C:\\',
  'line breaks': 'a\nb\r\nc\u2028d\u2029e',
  'control characters': '\u0000\u0001\u001f\u007f\t\b\f',
  tags: '{{year}} {{{year}}} {{#each x}} {{/if}} {{> key}} {{!',
  'closing braces': '}}} }} } ] }}}}',
  comments: '// /* */ <!-- -->',
  'a script': '</script><script>alert(1)</script>',
  'an entity': 'R&amp;D & R&D < >',
  'right to left': 'مرحبا \u202eabc\u202c \u2067x\u2069',
  emoji: '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 é é',
  'a lone high surrogate': 'a\ud83d',
  'a lone low surrogate': '\ude00b',
  '10,000 characters': 'x'.repeat(10_000),
  '10,000 quotes': '"'.repeat(10_000),
  __proto__: '__proto__',
  'an empty text': '',
  'a placeholder': '{name} {page} {0} $& $1',
};
