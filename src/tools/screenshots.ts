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
    const tabs = host.pane.getByRole('tab');
    await tabs.first().waitFor();
    const picture = async (name: string) => {
      // The pane draws in its own time.
      await host.page.waitForTimeout(1500);
      await host.page.screenshot({ path: path.join(OUT, `${name}${NAMES[language]}.png`) });
    };
    await picture('account-audit');
    if (list) await host.host('activate', list);
    await tabs.nth(1).click();
    await picture('sku-analysis');
    await tabs.nth(2).click();
    await picture('formulas');
  } finally {
    await host.close();
  }
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
