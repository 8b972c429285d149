/** Addresses a link may lead to: a web page or a mail address. */

const HARMLESS = /^(?:https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+)/i;

export function isHarmlessAddress(address: string): boolean {
  return HARMLESS.test(address);
}
