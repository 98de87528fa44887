import { logErrorMessage } from 'office-addin-cli';
import { displayOf, priceFile, Refusal } from './price/price-file';
import { readOptions, USAGE } from './price/options';

const CANCELLED = 130;

/** `npm run price`: reads the options, prices the file, and says what came of it. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const isTerminal = process.stderr.isTTY;
  let shown = 0;
  const job = priceFile(options, (rows, seconds) => {
    if (!isTerminal && seconds - shown < 10) return;
    shown = seconds;
    process.stderr.write(`${isTerminal ? '\r' : ''}${displayOf(rows, seconds)}${isTerminal ? '' : '\n'}`);
  });
  process.once('SIGINT', () => job.cancel());
  const result = await job.done;
  if (isTerminal) process.stderr.write('\n');
  console.log(result.message);
  return result.isCancelled ? CANCELLED : 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    logErrorMessage(error instanceof Refusal ? error.message : error);
    process.exitCode = error instanceof Refusal ? 2 : 1;
  },
);
