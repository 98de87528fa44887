/** A Chromium for the end-to-end tests, and the workbench opened in it. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import type { CellReport, HostBridge } from '../../src/workbench/bridge';
import { type RunningServer, startServer } from './server';

type CellInput = CellReport['value'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function onPath(name: string): string | undefined {
  try {
    return (
      execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim() || undefined
    );
  } catch {
    return undefined;
  }
}

/** Playwright's own download, where there is one. */
function fromPlaywright(): string | undefined {
  const known = chromium.executablePath();
  if (known !== '' && fs.existsSync(known)) return known;
  const cache = path.join(os.homedir(), '.cache/ms-playwright');
  const folders = fs.existsSync(cache) ? fs.readdirSync(cache).filter((name) => name.startsWith('chromium')) : [];
  return folders
    .flatMap((folder) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell'].map((file) =>
        path.join(cache, folder, file),
      ),
    )
    .find((file) => fs.existsSync(file));
}

export function chromiumPath(): string {
  const { CHROMIUM } = process.env;
  const found =
    CHROMIUM !== undefined && CHROMIUM !== '' ? CHROMIUM : (NAMES.map(onPath).find(Boolean) ?? fromPlaywright());
  if (found === undefined) throw new Error(`no Chromium: set CHROMIUM, or put one of ${NAMES.join(', ')} on the PATH`);
  return found;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS, headless: true });
}

export interface OpenOptions {
  /** The folder served as the add-in. */
  readonly distDir: string;
  readonly language?: 'zh-CN' | 'en-US';
  readonly blank?: 'zero' | 'null' | 'empty';
  /** The day that the add-in is told it is, `2027-01-15`. */
  readonly today?: string;
  /** An empty workbook instead of the sample. */
  readonly empty?: boolean;
  readonly viewport?: { width: number; height: number };
  /** A browser that several workbenches share; without one, each has its own. */
  readonly browser?: Browser;
}

/** The names of the bridge's functions, and what they take and give. */
interface Call<K extends keyof HostBridge> {
  args: Parameters<HostBridge[K]>;
  result: Awaited<ReturnType<HostBridge[K]>>;
}

/** The time that the suggestion list takes to appear; while it is open it would take Enter for itself. */
const SUGGESTIONS_DELAY = 450;

export class OpenWorkbench {
  /** Requests to anywhere but this machine. */
  readonly foreign: string[] = [];
  /** Errors on the console, uncaught exceptions and violations of the page's policies. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
    private readonly server: RunningServer,
    private readonly context: BrowserContext,
    private readonly ownBrowser: Browser | undefined,
  ) {}

  static async open(options: OpenOptions): Promise<OpenWorkbench> {
    const server = await startServer(options.distDir);
    const ownBrowser = options.browser === undefined ? await launch() : undefined;
    const browser = options.browser ?? ownBrowser;
    if (browser === undefined) throw new Error('no browser');
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: options.viewport ?? { width: 1280, height: 800 },
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.url).origin });
    const workbench = new OpenWorkbench(await context.newPage(), server.url, server, context, ownBrowser);
    workbench.watch();
    const url = new URL(server.url);
    if (options.language !== undefined) url.searchParams.set('lang', options.language);
    if (options.blank !== undefined) url.searchParams.set('blank', options.blank);
    if (options.today !== undefined) url.searchParams.set('today', options.today);
    if (options.empty === true) url.searchParams.set('empty', '');
    await workbench.page.goto(url.href);
    await workbench.page.waitForFunction(() => window.sellerFunctionsHost !== undefined, undefined, { polling: 20 });
    await workbench.host('ready');
    return workbench;
  }

  /** Calls a function of `window.sellerFunctionsHost`. */
  host<K extends keyof HostBridge>(name: K, ...args: Call<K>['args']): Promise<Call<K>['result']> {
    return this.page.evaluate(
      async ([key, values]) => {
        const bridge = window.sellerFunctionsHost as unknown as Record<string, (...values: unknown[]) => unknown>;
        return (await bridge[key as string]?.(...(values as unknown[]))) as never;
      },
      [name, args] as const,
    );
  }

  /** Writes cells and waits until everything is calculated. */
  async write(a1: string, rows: CellInput[][], sheet = 'Sheet1'): Promise<void> {
    await this.host('setRange', sheet, a1, rows);
    await this.host('settled');
  }

  async values(a1: string, sheet?: string): Promise<CellInput[][]> {
    await this.host('settled');
    return this.host('getRange', a1, sheet);
  }

  async cell(a1: string, sheet?: string): Promise<CellReport> {
    await this.host('settled');
    return this.host('getCell', a1, sheet);
  }

  /** Selects as a person would: by typing an address into the name box. */
  async select(a1: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.fill(a1);
    await box.press('Enter');
    await this.page.waitForTimeout(50);
  }

  /** Types into a cell as a person would; `end` is the key that ends the edit, empty to leave it open. */
  async type(a1: string, text: string, end = 'Enter'): Promise<void> {
    await this.select(a1);
    await this.page.keyboard.type(text, { delay: 15 });
    if (end !== '') await this.press(end);
  }

  async press(key: string): Promise<void> {
    await this.page.waitForTimeout(SUGGESTIONS_DELAY);
    await this.page.keyboard.press(key);
    await this.page.waitForTimeout(50);
    await this.host('settled');
  }

  /** The add-in's own frame. */
  get pane(): Frame {
    const frame = this.page.frames().find((candidate) => candidate.url().includes('/addin/'));
    if (frame === undefined) throw new Error('the add-in has no frame');
    return frame;
  }

  /** Runs a body of `Excel.run` in the add-in's frame; the body is a text, so that it meets no transformed code. */
  excel<T>(body: string, options = ''): Promise<T> {
    const argument = options === '' ? '' : `${options}, `;
    return this.pane
      .evaluate(
        `Excel.run(${argument}async (context) => { ${body} }).then((value) => ({ value }), (error) => ({ failure: { code: error.code, message: error.message, location: error.debugInfo && error.debugInfo.errorLocation } }))`,
      )
      .then((outcome) => {
        const { value, failure } = outcome as {
          value: T;
          failure?: { code: string; message: string; location?: string };
        };
        if (failure !== undefined) throw Object.assign(new Error(`${failure.code}: ${failure.message}`), failure);
        return value;
      });
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.ownBrowser?.close();
    await this.server.close();
  }

  private watch(): void {
    const { page } = this;
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && hostname !== 'localhost') this.foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(error.message));
  }
}
