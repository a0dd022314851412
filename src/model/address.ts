/**
 * What is wrong with an outside address that readers are sent to; nothing if it is sound. Only
 * https, to a named host, as a browser would write it: no user or password, no port, no letters of
 * other alphabets, which can look like those of a known name.
 */
export function addressFault(address: string, { plain = false } = {}): string | undefined {
  if (!URL.canParse(address)) return 'is no address: write it whole, as https://example.org/page';
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(plain && url.protocol === 'http:'))
    return `begins with "${url.protocol}"; only https: is safe for readers`;
  if (url.username !== '' || url.password !== '')
    return 'holds a user name or a password before "@", which hides where it leads';
  if (/(?:^|\.)xn--/.test(url.hostname))
    return `leads to a host with letters of another alphabet (${url.hostname})`;
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(url.hostname))
    return `leads to "${url.hostname}", which is no name of a host`;
  if (url.port !== '') return `names a port (${url.port})`;
  if (url.href !== address && url.href !== `${address}/`)
    return `would be read as ${url.href}; write it like that`;
  return undefined;
}

/**
 * A mailto: address of one person, with nothing else but a subject; the host is its first group.
 */
export const mailtoPattern =
  /^mailto:[\w.+-]+@((?:[a-z\d-]+\.)+[a-z\d-]+)(?:\?subject=[\w.~%+-]*)?$/i;

/**
 * What is wrong with an address to which readers write, mailto: or https:; nothing if it is sound.
 */
export function contactFault(address: string): string | undefined {
  if (!/^mailto:/i.test(address)) return addressFault(address);
  const [, host] = mailtoPattern.exec(address) ?? [];
  if (host === undefined)
    return 'is no mailto: address of one person, with nothing else but a subject';
  return addressFault(`https://${host.toLowerCase()}/`);
}

/** Whether an address stands on one of these hosts or below it. */
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
