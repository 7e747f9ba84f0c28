import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf, readDevice, writeDevice } from './device.ts';

const said = {
  'Edge/Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0',
  'Chrome/Android':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Mobile Safari/537.36',
  'Safari/iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  'Chrome/iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/144.0.0.0 Mobile/15E148 Safari/604.1',
  'Safari/Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  'Firefox/Linux': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  '/': 'curl/8.5.0',
};

test('a browser and its system are told by their own names', () => {
  for (const [name, userAgent] of Object.entries(said)) assert.equal(writeDevice(deviceOf(userAgent)), name);
  assert.equal(writeDevice(deviceOf(undefined)), '/');
});

test('a written device is read back', () => {
  assert.deepEqual(readDevice('Safari/Mac'), { browser: 'Safari', system: 'Mac' });
  assert.deepEqual(readDevice(''), { browser: '', system: '' });
});
