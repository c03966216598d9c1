import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const path = '/usr/bin/chromium';

/** Why browser tests cannot run here, or false. In CI a missing browser is a failure, not a reason. */
export const noBrowser: string | false = existsSync(path) || process.env['CI'] ? false : 'Chromium is not installed';

export function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: path, args });
}
