/**
 * What is wrong with an outside address that readers are sent to, in words that continue a sentence
 * beginning with the address; undefined if nothing is. It must be https, to a domain name, as a
 * browser would write it: no user or password, no port, and no letters of other alphabets, which
 * can look like those of a known name.
 *
 * @param options.allowHttp whether http: is accepted too
 */
export function addressFault(address: string, { allowHttp = false } = {}): string | undefined {
  const url = URL.parse(address);
  if (!url) return 'is not a full address, such as https://example.org/page';
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:'))
    return `begins with "${url.protocol}" instead of "https:"`;
  if (url.username !== '' || url.password !== '')
    return 'has a user name or a password before "@", which hides where it leads';
  if (/(?:^|\.)xn--/.test(url.hostname))
    return `has a host with letters of other alphabets (${url.hostname})`;
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(url.hostname))
    return `has "${url.hostname}" as its host, which is not a domain name`;
  if (url.port !== '') return `has a port (${url.port})`;
  if (url.href !== address && url.href !== `${address}/`)
    return `is read by browsers as ${url.href}: write it like that`;
  return undefined;
}

/** A mailto: address of one person, with at most a subject; the host is its first group. */
const mailtoPattern = /^mailto:[\w.+-]+@((?:[a-z\d-]+\.)+[a-z\d-]+)(?:\?subject=[\w.~%+-]*)?$/i;

/**
 * What is wrong with an address to which readers write, mailto: or https:, in words as of
 * `addressFault`; undefined if nothing is.
 */
export function contactFault(address: string): string | undefined {
  if (!/^mailto:/i.test(address)) return addressFault(address);
  const [, host] = mailtoPattern.exec(address) ?? [];
  if (host === undefined) return 'is not a mailto: address of one person, with at most a subject';
  return addressFault(`https://${host.toLowerCase()}/`);
}

/** Whether an address is on one of these hosts or below it. */
export const isOnHost = (address: string, hosts: readonly string[]): boolean => {
  const { hostname } = new URL(address);
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
};

/**
 * Whether an address is the one that its label names: "gob.pe/minjus" and
 * "https://www.gob.pe/minjus".
 */
export const isLabelled = (label: string, address: string): boolean =>
  address.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '') === label;
