import { isHashed } from '../build/addresses';

/** The headers that matter, as docs/hosting.md gives them. */
type Headers = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  json: /^application\/json\b/,
  css: /^text\/css\b/,
  png: /^image\/png\b/,
  xml: /^(application|text)\/xml\b/,
};
/** From this size on a text that is sent whole is felt. */
const COMPRESSED_FROM = 20_000;

/**
 * What is wrong with the headers of one file, each with what to mend. A server on one's own computer (`isLocal`) has
 * every file asked for again, which costs nothing there.
 */
export function headerProblems(name: string, headers: Headers, isLocal = false): string[] {
  const problems = [
    ...typeProblems(name, headers),
    ...cacheProblems(name, headers, isLocal),
    ...frameProblems(name, headers),
  ];
  if (/(^|\/)functions[^/]*\.json$/.test(name) && headers['access-control-allow-origin'] !== '*')
    problems.push(
      'send "Access-Control-Allow-Origin: *": Excel on the web reads the function list from its own origin',
    );
  if (headers['content-disposition']?.startsWith('attachment'))
    problems.push('do not send "Content-Disposition: attachment"');
  if (
    /\.(js|css|json)$/.test(name) &&
    !headers['content-encoding'] &&
    Number(headers['content-length']) > COMPRESSED_FROM
  )
    problems.push('send it compressed: the .br and .gz files lie beside it');
  return problems.map((problem) => `${name}: ${problem}`);
}

function typeProblems(name: string, headers: Headers): string[] {
  const expected = TYPES[name.slice(name.lastIndexOf('.') + 1)];
  const type = headers['content-type'] ?? '';
  return !expected || expected.test(type) ? [] : [`its Content-Type is "${type}", which browsers refuse for this file`];
}

function cacheProblems(name: string, headers: Headers, isLocal: boolean): string[] {
  const cache = headers['cache-control'] ?? '';
  if (/\.png$/.test(name)) {
    return /no-store|no-cache|max-age=0/.test(cache)
      ? [`"Cache-Control: ${cache}" hides the ribbon icon on Windows; send "public, max-age=86400"`]
      : [];
  }
  if (isHashed(name))
    return isLocal || /max-age=\d{5,}/.test(cache) ? [] : ['send "Cache-Control: public, max-age=31536000, immutable"'];
  if (/\.(html|json|js|xml)$/.test(name))
    return /no-cache|max-age=0|no-store/.test(cache)
      ? []
      : [`"Cache-Control: ${cache}" lets an old copy live on after an update; send "no-cache"`];
  return [];
}

/** Office shows the pane in a frame of its own. */
function frameProblems(name: string, headers: Headers): string[] {
  if (!name.endsWith('.html')) return [];
  const problems: string[] = [];
  if (headers['x-frame-options']) problems.push('remove "X-Frame-Options": Office shows the page in a frame');
  const policy = headers['content-security-policy'] ?? '';
  const ancestors = /frame-ancestors\s+([^;]*)/.exec(policy)?.[1];
  if (ancestors !== undefined && !/\*|office|microsoft|live\.com/.test(ancestors))
    problems.push(`its Content-Security-Policy shuts Office out (frame-ancestors ${ancestors.trim()})`);
  if (name === 'taskpane.html' && /script-src|default-src/.test(policy) && !/appsforoffice/.test(policy))
    problems.push('its Content-Security-Policy header does not allow office.js; the page has a policy of its own');
  return problems;
}
