/** Where a figure comes from; `url` is null for a public file without a known address. */
export interface Source {
  title: string;
  url: string | null;
}

/** Hosts of the platforms themselves: a page of theirs is the best source there is. */
const PLATFORM_HOST =
  /(^|\.)(amazon(\.com?)?(\.[a-z]{2})?|media-amazon\.com|amazonservices\.com|alibaba(\.com)(\.[a-z]{2})?)$/;

/** The host of an address, by hand: the cards are read where there is no URL parser. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#:]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** Amazon's own repositories. */
const PLATFORM_CODE = /^https:\/\/github\.com\/amzn\//;

/** True for a page of Amazon or Alibaba.com. */
export function isPlatformPage({ url }: Source): boolean {
  return url !== null && (PLATFORM_HOST.test(hostOf(url)) || PLATFORM_CODE.test(url));
}

/** The source that a reader can do most with: a page of the platform, else one with an address, else the first. */
export function bestSource<S extends Source>(sources: readonly S[]): S {
  return sources.find(isPlatformPage) ?? sources.find(({ url }) => url !== null) ?? sources[0]!;
}
