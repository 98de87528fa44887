import { hostOf, isPlatformPage, type Source } from '../../rates/sources';
import type { Language, Wording } from '../words/language';
import { w } from '../words/wording';

const SCREENSHOT = /^screenshot/i;

/** What kind of source it is, in a person's words. */
function sourceKind(source: Source): Wording {
  const { title, url } = source;
  if (SCREENSHOT.test(title)) return w('screenshot of an Amazon help page', '亚马逊帮助页截图');
  if (url === null) return w('public code, no address', '公开代码库（无网址）');
  const host = hostOf(url);
  if (host.endsWith('github.com')) return w('public code (GitHub)', '公开代码库（GitHub）');
  if (!isPlatformPage(source)) return w('public page', '公开网页');
  return host.includes('alibaba') ? w('Alibaba.com page', '阿里巴巴国际站页面') : w('Amazon page', '亚马逊页面');
}

/**
 * What a source is called. A Chinese reader is told first what kind it is; a title that leads nowhere says nothing to
 * them, and an English reader is told that it leads nowhere.
 */
export function sourceTitle(source: Source, language: Language): string {
  const { title, url } = source;
  const kind = sourceKind(source)[language];
  if (language === 'en') return url === null ? `${title} (${kind})` : title;
  return url === null ? kind : `${kind}：${title}`;
}

/** A source as a cell shows it: what it is called and its address. */
export function citeSource(source: Source, language: Language): string {
  const title = sourceTitle(source, language);
  if (source.url === null) return title;
  return language === 'en' ? `${title}, ${source.url}` : `${title}，${source.url}`;
}
