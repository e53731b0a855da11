/** The system's Chromium (Debian: `chromium`), or the one CHROMIUM names. */

import { type Browser, chromium } from 'playwright-core';

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // Containers give no user namespaces; the pages are all our own.
    args: ['--no-sandbox'],
  });
}
