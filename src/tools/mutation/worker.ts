import { writeFileSync } from 'node:fs';
import { allGroups, differenceOf, Start } from './groups';
import { COVERAGE, QUESTIONS, type Answer, type Coverage, type Task } from './plan';
import { planned } from './registry';

/** The process that asks: first all groups without a fault, later one fault after the other. */

const groups = allGroups(QUESTIONS);

/** What each group passes, and how long it takes; a difference without a fault is an error of the tests. */
async function survey(): Promise<void> {
  const coverage: Coverage = { groups: [], wrong: [] };
  for (const group of groups) {
    planned.reached = new Map();
    const start = process.hrtime.bigint();
    const difference = await differenceOf(group, new Start());
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    if (difference !== null) coverage.wrong.push(difference);
    coverage.groups.push({ name: group.name, milliseconds, passes: Object.fromEntries(planned.reached) });
  }
  writeFileSync(COVERAGE, JSON.stringify(coverage));
}

/** A loop that a fault made endless passes the fault more often than anything did without it. */
const SLACK = 100;

async function tryOut({ id, groups: names, mostPasses }: Task): Promise<Answer> {
  Object.assign(planned, { active: id, mostPasses: mostPasses * SLACK + 10_000 });
  const start = new Start();
  for (const name of names) {
    planned.passes = 0;
    const difference = await differenceOf(
      groups.find((group) => group.name === name)!,
      start,
    );
    if (difference !== null) return { id, group: name, difference };
  }
  return { id, group: null, difference: null };
}

if (process.send) process.on('message', (task: Task) => void tryOut(task).then((answer) => process.send!(answer)));
else void survey();
