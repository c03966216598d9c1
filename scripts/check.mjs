/** `npm run check`: every static check; ends with one line `N passed, N failed`. */
import './setup.mjs';
import { runChecks } from './checks.mjs';

const { passed, failed } = runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
