import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** Builds the functions.js of another commit beside this one, once; later runs find it in build/bench. */
export function builtAt(commit: string): { hash: string; file: string } {
  const hash = git('rev-parse', '--short', `${commit}^{commit}`);
  const folder = path.join(ROOT, 'build/bench');
  const file = path.join(folder, `functions-${hash}.js`);
  if (existsSync(file)) return { hash, file };
  mkdirSync(folder, { recursive: true });
  const checkout = path.join(folder, `checkout-${hash}`);
  rmSync(checkout, { recursive: true, force: true });
  git('worktree', 'prune');
  git('worktree', 'add', '--detach', checkout, hash);
  try {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(checkout, 'node_modules'), 'junction');
    console.log(`building ${hash} …`);
    execFileSync(process.execPath, ['-r', './src/tools/register.cjs', 'src/tools/build.ts'], {
      cwd: checkout,
      stdio: 'ignore',
    });
    copyFileSync(path.join(checkout, 'dist/functions.js'), file);
  } finally {
    git('worktree', 'remove', '--force', checkout);
  }
  return { hash, file };
}

export function headCommit(): string {
  const isDirty = git('status', '--porcelain', '--untracked-files=no') !== '';
  return git('rev-parse', '--short', 'HEAD') + (isDirty ? '+' : '');
}
