/** `npm run warehouse`: the functions for BigQuery, Snowflake and ClickHouse, under dist/warehouse/. */
import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
if (runTool('build', ['--functions']) !== 0) process.exit(1);
process.exitCode = runTool('warehouse', process.argv.slice(2));
