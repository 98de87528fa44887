/**
 * Starts the workbench's own server for a test, on a port of its own. It runs as a process: the server is an ES module,
 * which jest's sandbox cannot import, and this way it is tested as people start it.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');
export const FIXTURE_ADDIN = path.join(ROOT, 'test/e2e/host/fixture-addin');
export const DIST = path.join(ROOT, 'dist');
const HOST = path.join(ROOT, 'build/workbench');

export interface RunningServer {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startServer(distDir: string): Promise<RunningServer> {
  if (!fs.existsSync(path.join(HOST, 'workbench.js'))) {
    throw new Error(
      'build/workbench is missing: run `npm run build` or `npx webpack --config src/workbench/webpack.cjs`',
    );
  }
  const server = spawn(
    process.execPath,
    [path.join(ROOT, 'src/workbench/serve.mjs'), '--port', '0', '--dist', distDir],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    let complained = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    server.once('exit', (code) => reject(new Error(`serve.mjs ended with ${code}: ${complained}`)));
  });
  return {
    url,
    close: () => {
      server.kill('SIGTERM');
      return exited;
    },
  };
}
