import type { BuildOptions } from '../build/options';
import { rewriteManifest } from './rewrite';

/** The manifest for one host and one publisher: its addresses, and where they are named, provider and support page. */
export function addressedManifest(
  xml: string,
  { base, provider, support }: Pick<BuildOptions, 'base' | 'provider' | 'support'>,
): string {
  const moved = rewriteManifest(xml, base);
  const named = provider === null ? moved : replaceOnce(moved, /(<ProviderName>)[^<]*/, provider);
  if (support === null) return named;
  // One page of the publisher for all languages.
  return named.replace(
    /<SupportUrl[^>]*?(\/>|>.*?<\/SupportUrl>)/s,
    () => `<SupportUrl DefaultValue="${escapeXml(support)}" />`,
  );
}

/** Puts a text after what the pattern's group keeps. */
function replaceOnce(xml: string, pattern: RegExp, text: string): string {
  if (!pattern.test(xml)) throw new Error(`The manifest has no place for "${text}".`);
  return xml.replace(pattern, (_, kept: string) => `${kept}${escapeXml(text)}`);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
