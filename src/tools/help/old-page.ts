import { helpFile } from './site';
import { FOLDER } from './page';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * help.html: the address that lists of functions from before the help site name, each with an anchor. Excel may keep
 * such a list for a day, so every old address still leads to its page.
 */
export function oldHelpPage(ids: readonly string[]): string {
  const item = (id: string) =>
    `<li id="${id}"><code>${id}</code>: <a href="help/${FOLDER.en}/${helpFile(id)}">English</a> · <a lang="zh-CN" href="help/${FOLDER.zh}/${helpFile(id)}">中文</a></li>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>Seller Functions: help · 卖家函数：帮助</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="help/help.css" />
  </head>
  <body>
    <h1><a href="help/${FOLDER.en}/index.html">Help</a> · <a lang="zh-CN" href="help/${FOLDER.zh}/index.html">帮助</a></h1>
    <ul>
${ids.map(item).join('\n')}
    </ul>
  </body>
</html>
`;
}
