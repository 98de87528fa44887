import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import { OpenWorkbench } from '../../test/support/browser';

const ROOT = path.resolve(__dirname, '../..');
const OUT = path.join(ROOT, 'docs/images');
const VIEW = { width: 1360, height: 820 };
const NAMES = { 'en-US': '', 'zh-CN': '.zh-CN' } as const;

/** `npm run screenshots`: the three jobs, as the built product shows them, in both languages. */
async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  for (const language of ['en-US', 'zh-CN'] as const) await picturesOf(language);
  const { build, version } = JSON.parse(readFileSync(path.join(ROOT, 'dist/build.json'), 'utf8')) as {
    build: string;
    version: string;
  };
  writeFileSync(path.join(OUT, 'made-from.json'), `${JSON.stringify({ version, build }, null, 2)}\n`);
}

async function picturesOf(language: keyof typeof NAMES): Promise<void> {
  const host = await OpenWorkbench.open({ distDir: path.join(ROOT, 'dist'), language, viewport: VIEW });
  try {
    const [list] = await host.host('sheets');
    await host.host('settled');
    const open = async (name: string) => {
      await host.pane.locator(`#tab-${name}`).click();
      await host.pane.locator(`#view-${name}`).waitFor();
    };
    await host.pane.locator('#tab-audit').waitFor();
    const picture = async (name: string) => {
      // The pane draws in its own time.
      await host.page.waitForTimeout(1500);
      await host.page.screenshot({ path: path.join(OUT, `${name}${NAMES[language]}.png`) });
    };
    await open('audit');
    await host.pane.locator('#use-example').click();
    await host.pane.locator('#verdict').waitFor();
    await picture('account-audit');
    if (list) await host.host('activate', list);
    await open('sku');
    await host.pane.locator('#sku-example').click();
    await host.pane.locator('#run-sku-now').waitFor();
    await picture('sku-analysis');
    await open('helper');
    await picture('formulas');
  } finally {
    await host.close();
  }
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
