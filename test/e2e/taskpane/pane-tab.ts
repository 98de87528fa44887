/** The built pane in a browser tab of its own: no Excel, so it runs as a preview. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { ROOT, startServer, type RunningServer } from '../../support/server';

/** The add-in with the office.js of the npm package. */
export const ADDIN = path.join(ROOT, 'dist');

export interface PaneOptions {
  language?: 'en-US' | 'zh-CN';
  width?: number;
  dark?: boolean;
  forcedColors?: boolean;
  /** Done to the browser before the page is opened: something is taken from it. */
  before?: (page: Page) => Promise<unknown>;
}

export class PaneTab {
  /** Requests to anywhere but this machine. */
  readonly foreign: string[] = [];
  /** Errors on the console, uncaught exceptions and violations of the page's policy. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, server: RunningServer, options: PaneOptions = {}): Promise<PaneTab> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: options.language ?? 'en-US',
      viewport: { width: options.width ?? 350, height: 800 },
      colorScheme: options.dark ? 'dark' : 'light',
      forcedColors: options.forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.url).origin });
    const tab = new PaneTab(await context.newPage(), context, `${server.url}addin/taskpane.html`);
    tab.watch();
    await options.before?.(tab.page);
    await tab.load();
    return tab;
  }

  async load(): Promise<void> {
    await this.page.goto(this.url);
    await this.page.waitForSelector('body[data-ready], .plain');
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private watch(): void {
    this.page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && hostname !== 'localhost') this.foreign.push(request.url());
    });
    this.page.on('console', (message) => {
      if (message.type() === 'error' && !isOfficeItself(message.location().url)) this.problems.push(message.text());
    });
    this.page.on('pageerror', (error) => this.problems.push(error.message));
  }
}

/** Some seconds after its start office.js tries to frame its telemetry, and the page's policy refuses: as it should. */
function isOfficeItself(url: string): boolean {
  return url.includes('/office-js/');
}

export function startPaneServer(): Promise<RunningServer> {
  return startServer(ADDIN);
}

/** Pastes into the audit as a person does: from the clipboard, with the keyboard. */
export async function paste(page: Page, frame: Page | Frame, text: string): Promise<void> {
  await openTab(frame, 'audit');
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  const box = frame.locator('fluent-textarea.paste:visible textarea').first();
  await box.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** What elements say, with white space as a page shows it. */
export async function said(elements: Locator): Promise<string[]> {
  return (await elements.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
}

export async function verdict(frame: Page | Frame): Promise<string> {
  return (await frame.locator('#verdict').textContent()) ?? '';
}

export async function openTab(frame: Page | Frame, name: string): Promise<void> {
  await frame.locator(`#tab-${name}`).click();
  await frame.locator(`#view-${name}`).waitFor();
}

interface AxeFinding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

const AXE = readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Of one kind; the rest say the same again. */
const FEW = 3;

/** What axe calls serious or critical, in words. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: AxeFinding[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, FEW).map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}
