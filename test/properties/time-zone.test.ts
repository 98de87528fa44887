import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { keepQuestions } from '../reference/kept-questions';
import { ROOT } from '../support/sheet';

/** Node reads TZ when it starts, so each time zone is a process of its own. */
const ZONES = ['Asia/Shanghai', 'America/Los_Angeles'];

const QUESTIONS = path.join(ROOT, 'build/test/questions.json');

beforeAll(() => keepQuestions(60, QUESTIONS));

function node(zone: string, file: string, ...args: string[]) {
  const register = path.join(ROOT, 'src/tools/register.cjs');
  return spawnSync(process.execPath, ['-r', register, path.join(ROOT, file), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
}

test.each(ZONES)('%s: case rows and reference questions have the same answers', (zone) => {
  const { stdout, stderr } = node(zone, 'test/support/run-cases.ts', '--questions', QUESTIONS);
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('all rows agree');
});

// 20:00 on 14 October in London: the peak season of the US has begun in Shanghai and not in Los Angeles.
test.each([
  ['Asia/Shanghai', '2026-10-15'],
  ['America/Los_Angeles', '2026-10-14'],
])('%s: without a date it is the day of the calendar on the wall', (zone, day) => {
  const { stdout, stderr } = node(zone, 'test/support/today.ts', '2026-10-14T20:00:00Z', day);
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('the same');
});
