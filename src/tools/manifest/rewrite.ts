const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

/** True where the address leads to the reader's own computer. */
export function isLocalAddress(url: URL): boolean {
  return LOCAL_HOSTS.has(url.hostname) || url.hostname.endsWith('.localhost');
}

/** The folder that serves the add-in, with its closing slash. Throws a sentence where it cannot be one. */
export function productionBase(text: string): string {
  const base = URL.canParse(text) ? new URL(text) : null;
  const refuse = (reason: string) => new Error(`BASE_URL is "${text}": ${reason}`);
  if (!base) throw refuse('it must be a whole address, such as https://example.com/seller-functions/.');
  if (base.protocol !== 'https:') throw refuse('Excel loads add-ins over https only.');
  if (isLocalAddress(base)) throw refuse("it leads to the reader's own computer; leave BASE_URL out for local use.");
  if (base.username || base.search || base.hash)
    throw refuse('it must be a plain folder address, without a user name, "?" or "#".');
  return base.href.endsWith('/') ? base.href : `${base.href}/`;
}

/** The folder that the manifest's addresses stand in: that of the page under <DefaultSettings>. */
export function manifestBase(xml: string): string {
  const page = /<SourceLocation\s+DefaultValue="([^"]+)"/.exec(xml)?.[1];
  if (!page) throw new Error('The manifest has no <SourceLocation DefaultValue="…"> under <DefaultSettings>.');
  return page.slice(0, page.lastIndexOf('/') + 1);
}

/** The manifest for another host: every address below its own base is moved to `baseUrl`, nothing else changes. */
export function rewriteManifest(xml: string, baseUrl: string): string {
  const own = manifestBase(xml);
  if (baseUrl === own) return xml;
  const target = productionBase(baseUrl).replaceAll('&', '&amp;');
  return xml.replaceAll(`"${own}`, () => `"${target}`);
}
