// A fresh process is a fresh realm: prints the milliseconds from evaluating functions.js to its first answer.
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const functions = new Map();
globalThis.CustomFunctions = { associate: (id, run) => functions.set(id, run), Error, ErrorCode: {} };
const script = readFileSync(process.argv[2], 'utf8');
const start = process.hrtime.bigint();
vm.runInThisContext(script);
const args = [10, 6, 3, 1.2, 24.99, 'US', null, '2026-11-22'].map((value) => (value === null ? null : [[value]]));
functions.get('AMZ.FBAFEE')(...args);
console.log(Number(process.hrtime.bigint() - start) / 1e6);
