import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The browser of the journeys: the one of CHROMIUM_PATH, an installed one, or on Debian as root one installed now. */
export function provideChromium(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no program.`);
  }
  const found = findInstalled() ?? install();
  if (found) return found;
  throw new Error(
    'There is no Chromium for the browser tests. Install the package "chromium" or Google Chrome, ' +
      'or set CHROMIUM_PATH to where one is.',
  );
}

function findInstalled(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':').concat('/usr/bin', '/snap/bin');
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find(isProgram) ?? null;
}

function install(): string | null {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null;
  console.log('Installing Chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${words[0]} failed: ${stderr.trim().split('\n').slice(-3).join('\n')}`);
  }
  return findInstalled();
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
