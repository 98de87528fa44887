import { languageOf } from './host';

/*
 * What a person reads where the pane itself cannot be shown. It needs nothing but text, so that it works in any browser,
 * and it is part of the small loader, so that it works where the pane's own file does not arrive.
 */

const TEXTS = {
  en: {
    outdated:
      'This pane needs a newer browser: Safari 16.4 (macOS 13.3) or later, or a current Microsoft Edge, Chrome or Firefox. Update the system, or open the workbook in Excel on the web.',
    failed: 'The pane could not be opened. Close it and open it again; if that does not help, restart Excel.',
    unreachable:
      'Microsoft’s office.js could not be loaded, so this pane and the functions have no connection to Excel. Check the network (a proxy or firewall must let appsforoffice.microsoft.com through; in the 21Vianet edition appsforoffice.cdn.partner.office365.cn), then close the pane and open it again.',
    functions: 'The worksheet functions (AMZ…, ALI…, PLATFORM…) work all the same.',
  },
  zh: {
    outdated:
      '当前浏览器内核版本太旧，无法显示本窗格。需要 Safari 16.4（macOS 13.3）及以上，或新版 Microsoft Edge、Chrome、Firefox。请更新系统，或用网页版 Excel 打开工作簿。',
    failed: '窗格未能打开。请关闭后重新打开；如果仍然不行，请重启 Excel。',
    unreachable:
      '无法加载微软的 office.js，本窗格和函数因此连不上 Excel。请检查网络（代理或防火墙需放行 appsforoffice.microsoft.com，世纪互联版为 appsforoffice.cdn.partner.office365.cn），然后关闭窗格重新打开。',
    functions: '工作表函数（AMZ…、ALI…、PLATFORM…）不受影响，可以照常使用。',
  },
} as const;

/** Fluent's components are made of these; Safari has both since 16.4. */
export function canShowPane(): boolean {
  return 'attachInternals' in HTMLElement.prototype && 'adoptedStyleSheets' in Document.prototype;
}

export function showPlainly(why: 'outdated' | 'failed' | 'unreachable', isExcel: boolean): void {
  const language = languageOf(isExcel ? Office.context.displayLanguage : navigator.language);
  const texts = TEXTS[language];
  // Without office.js the functions have no Excel to answer.
  const sentences = [texts[why], ...(why === 'unreachable' ? [] : [texts.functions])].map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  });
  const frame = document.createElement('main');
  frame.className = 'plain';
  frame.setAttribute('role', 'alert');
  frame.append(...sentences);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.getElementById('pane')?.replaceChildren(frame);
}
